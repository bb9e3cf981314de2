import { EXIT } from '../commands/shared/exit-codes.ts';
import { Stop } from '../commands/shared/stop.ts';
import { Cancelled, Failure } from '../core/failure.ts';
import type { Screen } from '../ports.ts';
import { createPaint } from '../render/paint.ts';
import type { Problem } from '../render/problem.ts';
import { problemJson, problemText } from '../render/problem.ts';
import { refusalWords } from '../render/refusals.ts';

/** Code of the one failure that cannot be told on stdout. */
const OUTPUT_FAILED = 'output-failed';

/** Shows what ended a command, and gives the exit code. A stack is shown for our own bugs alone. */
export function showProblem(thrown: unknown, screen: Screen, argv: readonly string[]): number {
  const { problem, exit } = judge(thrown);
  if (asksJson(argv) && problem.code !== OUTPUT_FAILED) screen.out(`${problemJson(problem)}\n`);
  else screen.err(`${problemText(problem, createPaint(screen.colour), screen.columns)}\n`);
  return exit;
}

/** After `--` everything is text. */
function asksJson(argv: readonly string[]): boolean {
  const end = argv.indexOf('--');
  return (end < 0 ? argv : argv.slice(0, end)).includes('--json');
}

function judge(thrown: unknown): { readonly problem: Problem; readonly exit: number } {
  if (thrown instanceof Stop) {
    const { kind, code } = thrown.refusal;
    return { problem: { kind, code, ...refusalWords(thrown.refusal) }, exit: thrown.exit };
  }
  if (thrown instanceof Cancelled) {
    const words = { message: 'Left. Everything that was answered is kept.', hint: 'Go on with: firsthour resume' };
    return { problem: { kind: 'cancelled', code: 'cancelled', ...words }, exit: EXIT.interrupted };
  }
  if (thrown instanceof Failure) {
    const { code, message, hint } = thrown;
    const usage = code === 'incident-unknown' || code === 'no-workspace';
    return {
      problem: { kind: usage ? 'usage' : 'failure', code, message, hint },
      exit: usage ? EXIT.usage : EXIT.failure,
    };
  }
  const message = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
  return { problem: { kind: 'bug', code: 'bug', message, hint: '' }, exit: EXIT.bug };
}
