import type { Look } from './look.ts';
import { plainLines } from './plain-line.ts';
import { rows } from './rows.ts';

const BAR = '  | ';
const NEXT = '  |   ';

/** A text as somebody else will read it, line for line, set apart by a bar on its left. */
export function quote(look: Look, text: string): string {
  return plainLines(text)
    .map((line) => (line === '' ? BAR.trimEnd() : rows(look, [line], { first: BAR, next: BAR })))
    .join('\n');
}

/** The same on fewer rows: no empty lines, and each paragraph seen by its indent. */
export function quoteTight(look: Look, text: string): string {
  return plainLines(text)
    .filter((line) => line !== '')
    .map((line) => rows(look, [line], { first: BAR, next: NEXT }))
    .join('\n');
}
