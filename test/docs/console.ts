import type { Block } from './markdown.ts';

/** One command of a `console` block: as typed, the code it exits with, and the lines that are shown of its output. */
export type Turn = {
  readonly command: string;
  readonly exit: number;
  readonly shown: readonly string[];
  /** Of the command in the document. */
  readonly line: number;
};

/** The commands of a block: `$ ` begins one, `> ` goes on with it, `# exits 4` behind it says that it fails. */
export function turnsOf({ lines, line }: Block): readonly Turn[] {
  const turns: Turn[] = [];
  for (const [index, text] of lines.entries()) {
    const last = turns.at(-1);
    if (text.startsWith('$ ')) {
      const exit = Number(/# exits (\d+)$/.exec(text)?.[1] ?? 0);
      turns.push({ command: text.slice(2), exit, shown: [], line: line + index + 1 });
    } else if (!last) {
      throw new Error(`line ${line + index + 1}: a console block begins with "$ "`);
    } else if (text.startsWith('> ') && last.shown.length === 0) {
      turns[turns.length - 1] = { ...last, command: `${last.command}\n${text.slice(2)}` };
    } else if (text.trim() !== '' && text.trim() !== '…') {
      turns[turns.length - 1] = { ...last, shown: [...last.shown, text] };
    }
  }
  return turns;
}
