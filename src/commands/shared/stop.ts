import type { Refusal, RefusalValue } from '../../core/refusal.ts';
import { EXIT } from './exit-codes.ts';

/** Ends a command with a refusal. Thrown between a command's helpers and the one place that shows it. */
export class Stop extends Error {
  override readonly name = 'Stop';
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.code);
    this.refusal = refusal;
  }

  /** The exit code that goes with the refusal's kind. */
  get exit(): number {
    return { usage: EXIT.usage, refused: EXIT.refused, failure: EXIT.failure }[this.refusal.kind];
  }
}

/** Ends a command because of a word or flag that is wrong or missing. */
export function misuse(code: string, values: Readonly<Record<string, RefusalValue>> = {}): Stop {
  return new Stop({ kind: 'usage', code, values });
}

/** Ends a command because a rule forbids it. */
export function refusal(code: string, values: Readonly<Record<string, RefusalValue>> = {}): Stop {
  return new Stop({ kind: 'refused', code, values });
}
