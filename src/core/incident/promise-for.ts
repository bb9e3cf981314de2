import type { Plan } from '../playbook/plan.ts';
import { promisedTime } from '../statement/promise.ts';
import type { DraftState, Incident } from './incident.ts';

/**
 * The value of the blank for a release: publishing plus the present interval, rounded up to five minutes. What was released
 * before and only goes to more channels now repeats the promise that stands, while that is still to come.
 */
export function promiseFor(plan: Plan, incident: Incident, states: readonly DraftState[], at: string): string | null {
  const stands = incident.releases.findLast((release) => release.next_update_by !== null)?.next_update_by ?? null;
  const again = states.every((state) => state.published_at !== null);
  return again && stands !== null && Date.parse(stands) > Date.parse(at) ? stands : promisedTime(plan, incident, at);
}
