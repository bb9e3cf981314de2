import type { Keyed } from './choice-keys.ts';
import type { Picture } from './picture.ts';
import type { Look, Paint } from './question.ts';
import { textWidth, wrap } from './wrap.ts';

/** A question with a list below it; `pointed` has the cursor, -1 leaves it behind the question. */
export type List = {
  readonly message: string;
  readonly keyed: readonly Keyed<unknown>[];
  readonly pointed: number;
  /** Marks of the first choices, where several can be taken; one behind them is taken alone. */
  readonly marked: readonly boolean[] | null;
  readonly note: string;
};

/** Draws a question and its choices, each with its key in front. */
export function listPicture(list: List, columns: number, { paint, symbols }: Look): Picture {
  const rows = [...asking(list.message, columns, paint)];
  let cursor = { row: rows.length - 1, column: textWidth(rows.at(-1) ?? '') };
  for (const [index, { choice, key }] of list.keyed.entries()) {
    const here = index === list.pointed;
    if (here) cursor = { row: rows.length, column: 0 };
    const mark = list.marked?.[index];
    const box = mark === undefined ? '' : mark ? '[x] ' : '[ ] ';
    const label = `${here ? symbols.pointer : ' '} ${box}${key === '' ? '  ' : `${key})`} `;
    const name = here || mark ? paint.strong(choice.name) : choice.name;
    rows.push(...hanging(label, `${name}${choice.hint ? paint.dim(`  ${choice.hint}`) : ''}`, columns));
  }
  if (list.note !== '') rows.push(...hanging('  ', paint.dim(list.note), columns));
  return { rows, cursor };
}

/** The rows of a question. */
export function asking(message: string, columns: number, paint: Paint): readonly string[] {
  return hanging(`${paint.question('?')} `, paint.strong(message), columns);
}

/** Rows of `text` behind `label`, all indented alike. */
export function hanging(label: string, text: string, columns: number): readonly string[] {
  const indent = textWidth(label);
  const rows = wrap(text, Math.max(1, columns - indent));
  return rows.map((row, index) => (index === 0 ? label : ' '.repeat(indent)) + row);
}
