import type { Demo } from '../../core/schema/generated/types.ts';
import type { Look } from '../layout/look.ts';
import { plainLines } from '../layout/plain-line.ts';
import { rows } from '../layout/rows.ts';

type Done = { readonly exit: number; readonly out: string; readonly err: string };

const MARGIN = { first: '       ', next: '       ' };

/** One turn of a played incident: when, what is typed, what the visitor should know, and what came of it. */
export function turnLines(turn: Demo['course'][number], { exit, out, err }: Done, look: Look): string {
  const typed = turn.run.map((word) => (word.includes(' ') ? JSON.stringify(word) : word)).join(' ');
  const came = plainLines(exit === 0 ? out : `${err}\n${out}`).filter((line) => line.trim() !== '');
  return [
    rows(look, [['strong', turn.at], ' ', ['question', ` firsthour ${typed}`]], { first: '', next: '         ' }),
    ...(turn.say === undefined ? [] : [rows(look, [turn.say], MARGIN)]),
    ...came.map((line) => `${MARGIN.first}${look.paint.dim(line)}`),
    '',
    '',
  ].join('\n');
}
