import { fold } from '../incident/fold.ts';
import type { Incident } from '../incident/incident.ts';
import type { Plan } from '../playbook/plan.ts';
import type { Scenario } from '../schema/generated/types.ts';
import type { LintLexicon } from '../statement/lint/lexicon.ts';
import { MINUTE } from '../time/duration.ts';
import { elapsed } from '../time/instant.ts';
import type { Played } from './played.ts';

/** A drill that is over, as its checks look at it. */
export type Judged = Played & {
  readonly scenario: Scenario;
  readonly incident: Incident;
  /** By what words texts are judged; a language without a lexicon is not. */
  readonly lexicons: readonly LintLexicon[];
};

export function judged(played: Played, scenario: Scenario, lexicons: readonly LintLexicon[]): Judged {
  return { ...played, scenario, lexicons, incident: fold(played.entries) };
}

/** The minute of an instant, counted from the beginning: 3:59 is minute 3. */
export function minuteOf({ begins }: Pick<Judged, 'begins'>, instant: string): number {
  return Math.floor(elapsed(begins, instant) / MINUTE);
}

/** Languages in which the drill's playbook speaks. */
export function languagesOf(plan: Plan): readonly string[] {
  return Object.keys(plan.texts);
}
