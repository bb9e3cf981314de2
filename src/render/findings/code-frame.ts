import type { Paint } from '../paint.ts';

const WIDEST = 100;
/** So much of a long line stands before the place. */
const BEFORE = 40;

/** The line that a finding is about, with a caret below the place; nothing when the file has no such line. */
export function codeFrame(lines: readonly string[], line: number, column: number, paint: Paint): readonly string[] {
  const source = lines[line - 1];
  if (source === undefined || source.trim() === '') return [];
  const from = column - 1 > WIDEST - BEFORE ? column - 1 - BEFORE : 0;
  const head = plain(source.slice(from, column - 1));
  const tail = plain(source.slice(column - 1, from + WIDEST));
  const before = from > 0 ? '…' : '';
  const after = source.length > from + WIDEST ? '…' : '';
  const margin = ' '.repeat(String(line).length);
  return [
    paint.dim(`${margin} |`),
    `${paint.dim(`${line} |`)} ${before}${head}${tail}${after}`,
    `${paint.dim(`${margin} |`)} ${' '.repeat(before.length + head.length)}${paint.alert('^')}`,
  ];
}

/** One character for each, and none that a terminal would obey or hide. */
function plain(text: string): string {
  return text.replaceAll('\t', ' ').replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Surrogate}]/gu, '·');
}
