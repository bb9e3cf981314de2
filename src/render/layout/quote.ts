import type { Look } from './look.ts';
import { plainLines } from './plain-line.ts';
import { rows } from './rows.ts';

const BAR = '  | ';

/** A text as somebody else will read it, set apart by a bar on its left. */
export function quote(look: Look, text: string): string {
  return plainLines(text)
    .map((line) => (line === '' ? BAR.trimEnd() : rows(look, [line], { first: BAR, next: BAR })))
    .join('\n');
}
