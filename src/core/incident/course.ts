import type { Plan } from '../playbook/plan.ts';
import { timeOf } from './anchors.ts';
import type { PublicWord } from './audience.ts';
import { publicWords } from './audience.ts';
import type { Incident, Reopening } from './incident.ts';

/** Stages that say whether it works. */
const ON_WORKING = ['holding', 'update', 'restored'];

/** Place in the journal of the last reopening; 0: there was none. What was released before it belongs to an earlier run. */
export function begunAt({ reopenings }: Pick<Incident, 'reopenings'>): number {
  return reopenings.at(-1)?.seq ?? 0;
}

/** How often it had stopped again when a release was made: its run. */
export function runOf({ reopenings }: Pick<Incident, 'reopenings'>, release: number): number {
  return reopenings.filter(({ seq }) => seq < release).length;
}

/** When a run ended, as it was marked; null: it has not. */
export function restoredIn(incident: Incident, run: number): string | null {
  const reopening = incident.reopenings[run];
  return reopening ? reopening.restored_at : timeOf(incident, 'restored_at');
}

/** Whether it works again, and in which run. */
export function phaseOf(incident: Incident): string {
  return phaseNamed(incident, timeOf(incident, 'restored_at') === null ? 'open' : 'restored');
}

/** A phase of the present run: `open`, `restored`, and `open#1` after the first reopening. */
export function phaseNamed({ reopenings }: Incident, phase: 'open' | 'restored'): string {
  return reopenings.length === 0 ? phase : `${phase}#${reopenings.length}`;
}

/** A relapse that the public has to hear of, since it was told that it works; and the word in which it did, or null. */
export type Relapse = { readonly reopening: Reopening; readonly told: PublicWord | null };

/** Relapses that took back what the public had heard. Where it had not heard of an end, there is nothing to take back. */
export function relapses(plan: Plan, incident: Incident): readonly Relapse[] {
  const words = publicWords(plan, incident);
  return incident.reopenings.flatMap((reopening) => {
    const before = words.filter(({ release }) => release < reopening.seq);
    if (!isBelievedToWork(before)) return [];
    return [{ reopening, told: words.find(({ release }) => release > reopening.seq) ?? null }];
  });
}

/** True when the last word on whether it works was that it does. */
function isBelievedToWork(words: readonly PublicWord[]): boolean {
  const told = words.filter(({ stages }) => stages.some((stage) => ON_WORKING.includes(stage)));
  const last = told.reduce<PublicWord | null>((a, b) => (a !== null && a.release > b.release ? a : b), null);
  return last?.stages.includes('restored') === true;
}

/** The relapse that the public has yet to hear of, or null. */
export function relapseUntold(plan: Plan, incident: Incident): Relapse | null {
  const last = relapses(plan, incident).at(-1);
  const isOfNow = last !== undefined && last.reopening.seq === begunAt(incident);
  return isOfNow && last.told === null && incident.state === 'open' ? last : null;
}
