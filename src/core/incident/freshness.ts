import type { Plan } from '../playbook/plan.ts';
import { outOfDate } from '../statement/observe.ts';
import type { DraftState, Incident } from './incident.ts';

/**
 * What has changed since a revision was frozen, as keys of what it was made from; empty: up to date. A revision that the
 * commander has said to be still true is judged by the values it was kept for. What another playbook has written is not
 * this one's word, whatever it says.
 */
export function staleness(plan: Plan, incident: Incident, state: DraftState, now: string): readonly string[] {
  const made_from = { ...state.draft.made_from, ...state.kept?.made_from };
  const all = outOfDate({ ...state.draft, made_from }, plan, incident, now);
  // Another address or contact is alive: what is out stays as it is, or every channel would be told twice.
  const changed = state.published_at === null ? all : all.filter((key) => key !== 'link' && key !== 'contact');
  return state.plan === incident.plan ? changed : ['playbook', ...changed];
}
