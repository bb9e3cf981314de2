import { plainLine, plainLines } from './layout/plain-line.ts';
import { rows } from './layout/rows.ts';
import type { Paint } from './paint.ts';

/** What ended a command. For a bug `message` is the stack, and there is nothing for the person to do but report it. */
export type Problem = {
  readonly kind: 'usage' | 'refused' | 'failure' | 'cancelled' | 'bug';
  readonly code: string;
  readonly message: string;
  readonly hint: string;
};

const BUG = 'This is a bug of ours, and nothing that you did wrong.';
const REPORT =
  'What was recorded before is kept: firsthour verify checks it. Please report the lines above to the maintainers of firsthour.';

/** A problem for a person: what happened, then what to do next. Ends without a newline. */
export function problemText(problem: Problem, paint: Paint, columns: number): string {
  const look = { paint, columns };
  const { kind, message, hint } = problem;
  if (kind === 'bug') {
    const stack = plainLines(message).map((line) => paint.dim(`  ${line}`));
    return [rows(look, [['alert', BUG]]), ...stack, rows(look, [REPORT])].join('\n');
  }
  const title = kind === 'cancelled' ? message : ([kind === 'refused' ? 'strong' : 'alert', message] as const);
  return [rows(look, [title]), ...(hint === '' ? [] : [rows(look, [hint])])].join('\n');
}

/** The same for programs, on one document: `{error: {kind, code, message, hint}}`; a bug has its `stack` beside. */
export function problemJson({ kind, code, message, hint }: Problem): string {
  const error =
    kind === 'bug'
      ? { kind, code, message: `${BUG} ${plainLine(message.split('\n')[0] ?? '')}`, hint: REPORT, stack: message }
      : { kind, code, message, hint };
  return JSON.stringify({ error }, null, 2);
}
