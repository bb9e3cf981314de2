import { cellWidth } from './cell-width.ts';
import { asking, hanging } from './list-rows.ts';
import { PHRASES } from './phrases.ts';
import type { Picture } from './picture.ts';
import { isEnter, type Line, type Look, type Question } from './question.ts';
import { printable } from './wrap.ts';

type State = { readonly line: Line; readonly wrong: string };

/** A line of text, `typed` at first. Enter on an empty one takes `preset`; what `check` finds wrong is shown, and the line is kept. */
export function textQuestion(asked: {
  readonly message: string;
  readonly typed?: string;
  readonly preset: string;
  readonly check: (typed: string) => string | null;
}): Question<State, string> {
  const typed = printable(asked.typed ?? '');
  return {
    message: asked.message,
    start: { line: { text: typed, cursor: typed.length }, wrong: '' },
    fresh: false,
    typed: ({ line }) => line.text,
    press: (state, key) => {
      if (!isEnter(key)) {
        const wrong = key.line.text === state.line.text ? state.wrong : '';
        return { state: { line: key.line, wrong } };
      }
      const answer = state.line.text === '' ? asked.preset : state.line.text;
      const wrong = asked.check(answer);
      return wrong === null ? { answer } : { state: { ...state, wrong } };
    },
    draw: (state, columns, look) => picture(asked.message, asked.preset, state, columns, look),
    words: (answer) => answer,
  };
}

function picture(message: string, preset: string, state: State, columns: number, { paint, symbols }: Look): Picture {
  const question = asking(message, columns, paint);
  const label = `${symbols.pointer} `;
  const { rows, cursor } = fold(state.line, columns - label.length);
  const line = rows.map((row, index) => (index === 0 ? label : ' '.repeat(label.length)) + row);
  const offered = state.line.text === '' && preset !== '';
  const below = [
    ...(state.wrong === '' ? [] : hanging('  ', paint.alert(state.wrong), columns)),
    ...(offered ? hanging('  ', paint.dim(`${PHRASES.takesPreset} ${preset}`), columns) : []),
  ];
  return {
    rows: [...question, ...line, ...below],
    cursor: { row: question.length + cursor.row, column: label.length + cursor.column },
  };
}

/** Breaks what is typed anywhere, so that nothing jumps while typing; the cursor always has a place behind the text. */
function fold(line: Line, columns: number): Picture {
  const rows = [''];
  let column = 0;
  let units = 0;
  let cursor = { row: 0, column: 0 };
  for (const char of line.text) {
    const width = cellWidth(char);
    if (column + width > columns) {
      rows.push('');
      column = 0;
    }
    if (units === line.cursor) cursor = { row: rows.length - 1, column };
    rows.push(rows.pop() + char);
    column += width;
    units += char.length;
  }
  return { rows, cursor: units === line.cursor ? { row: rows.length - 1, column } : cursor };
}
