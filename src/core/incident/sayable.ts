import type { Plan } from '../playbook/plan.ts';
import type { Numbers } from '../workspace/reach.ts';
import type { Answers } from './answers.ts';
import { answersOf } from './answers.ts';
import { openCallBacks } from './call-backs.ts';
import type { CallBack, Incident } from './incident.ts';
import type { Line, Listener } from './lines.ts';
import { publicLines } from './lines.ts';
import type { Spokesperson } from './people.ts';
import { spokespeople } from './people.ts';
import { statusOf } from './status.ts';

/** All that may be said now: `lines --json`. */
export type Sayable = Answers & {
  readonly mode: Incident['mode'];
  readonly to: Listener | null;
  readonly lines: readonly Line[];
  readonly next_update_by: string | null;
  readonly spokespeople: readonly Spokesperson[];
  /** Journalists who wait for a call. */
  readonly call_backs: readonly CallBack[];
};

/** What may be said now, to somebody or to all, in a language. */
export function sayableOf(
  plan: Plan,
  incident: Incident,
  asked: { readonly to: Listener | null; readonly language: string; readonly now: string },
  numbers: Numbers,
): Sayable {
  const { to, language, now } = asked;
  const { next_update_by } = statusOf(plan, incident, now);
  return {
    mode: incident.mode,
    to,
    lines: publicLines(plan, incident, to, language),
    next_update_by,
    ...answersOf(plan, incident, { language, nextUpdateBy: next_update_by, now }),
    spokespeople: spokespeople(plan, numbers),
    call_backs: openCallBacks(incident),
  };
}
