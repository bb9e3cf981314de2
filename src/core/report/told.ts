import { startedAt } from '../incident/anchors.ts';
import type { Entry } from '../incident/entry.ts';
import { evolve } from '../incident/fold.ts';
import type { Incident } from '../incident/incident.ts';
import { NOTHING_YET } from '../incident/nothing-yet.ts';
import type { Plan } from '../playbook/plan.ts';
import { MINUTE } from '../time/duration.ts';
import { elapsed } from '../time/instant.ts';
import type { Place } from './report.ts';

/** One entry, and the state before and after it. */
export type Step = { readonly entry: Entry; readonly before: Incident; readonly after: Incident };

/** What a report is made from. */
export type Told = {
  readonly plan: Plan;
  readonly now: string;
  readonly steps: readonly Step[];
  readonly incident: Incident;
  /** The state in which what is open is judged, and when: just before the end (and the entry that ended it), else now. */
  readonly judged: { readonly incident: Incident; readonly at: string; readonly seq: number | null };
};

/** A journal, told step by step. */
export function tell(plan: Plan, entries: readonly Entry[], now: string): Told {
  const steps: Step[] = [];
  let incident = NOTHING_YET;
  for (const entry of entries) {
    const after = evolve(incident, entry);
    steps.push({ entry, before: incident, after });
    incident = after;
  }
  const end = isOver(incident) ? steps.findLast(({ before }) => !isOver(before)) : undefined;
  const judged = end
    ? { incident: end.before, at: end.entry.at, seq: end.entry.seq }
    : { incident, at: now, seq: null };
  return { plan, now, steps, incident, judged };
}

export function isOver({ state }: Incident): boolean {
  return state === 'closed' || state === 'stood-down';
}

/** Where an entry stands, in minutes from the beginning as it is known at last. */
export function placeOf(told: Told, { seq, at }: Pick<Entry, 'seq' | 'at'>): Place {
  return { seq, at, minute: minuteOf(told, at) };
}

/** Whole minutes from the beginning to an instant. */
export function minuteOf({ incident }: Told, at: string): number {
  return minutesBetween(startedAt(incident), at);
}

/** Whole minutes between two instants, cut towards the first; negative when `to` is earlier. */
export function minutesBetween(from: string, to: string): number {
  return Math.trunc(elapsed(from, to) / MINUTE) || 0;
}
