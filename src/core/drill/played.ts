import type { Entry } from '../incident/entry.ts';
import type { Plan } from '../playbook/plan.ts';
import type { Received } from '../sandbox/received.ts';
import type { Operation } from './script.ts';

/** A command of the operator, and what came of it; null when the person that it needs was not reached. */
export type Turn = Omit<Operation, 'does'> & {
  /** In ms from the beginning. */
  readonly at: number;
  readonly came: { readonly exit: number; readonly out: string; readonly err: string } | null;
};

/** A drill that is over: all that it can be judged by. */
export type Played = {
  readonly begins: string;
  readonly ends: string;
  /** What it ran on in the end. */
  readonly plan: Plan;
  readonly entries: readonly Entry[];
  /** All that came to the sandbox, oldest first. */
  readonly received: readonly Received[];
  /** What the operator did; null: people took part, and nobody played the operator. */
  readonly turns: readonly Turn[] | null;
};
