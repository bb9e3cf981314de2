import type { Plan } from '../playbook/plan.ts';
import { makeDraft } from '../statement/make-draft.ts';
import { EMERGENCY_NOTICE } from './emergencies.ts';
import { withRelease } from './imagine-release.ts';
import type { Incident } from './incident.ts';

/** The incident after an emergency release that never was: so that the notice to staff can be read beforehand. */
export function withEmergency(plan: Plan, incident: Incident, now: string): Incident {
  const found = Object.entries(plan.playbook.statements).filter(([id]) => id !== EMERGENCY_NOTICE);
  const [id] = found.find(([, { preapproved }]) => !preapproved) ?? found[0] ?? [];
  if (id === undefined) return incident;
  const draft = makeDraft({ plan, incident, statement: id, edits: {}, now });
  return withRelease(incident, draft, { at: now, by: plan.workspace.people[0]?.id ?? '', emergency: true });
}
