import type { Plan } from '../playbook/plan.ts';
import { makeDraft } from '../statement/make-draft.ts';
import { EMERGENCY_NOTICE } from './emergencies.ts';
import type { DraftState, Incident, ReleaseState } from './incident.ts';

/** The incident after an emergency release that never was: so that the notice to staff can be read beforehand. */
export function withEmergency(plan: Plan, incident: Incident, now: string): Incident {
  const found = Object.entries(plan.playbook.statements).filter(([id]) => id !== EMERGENCY_NOTICE);
  const [id] = found.find(([, { preapproved }]) => !preapproved) ?? found[0] ?? [];
  const by = plan.workspace.people[0]?.id ?? '';
  if (id === undefined) return incident;
  const draft = makeDraft({ plan, incident, statement: id, edits: {}, now });
  const state: DraftState = {
    draft,
    digest: '',
    plan: incident.plan,
    at: now,
    author: by,
    approvals: [],
    rejected: null,
    kept: null,
    published_at: now,
  };
  const release: ReleaseState = {
    seq: 1,
    at: now,
    by,
    because: '',
    emergency: true,
    statements: [{ statement: id, revision: draft.revision, digest: '', emergency: true }],
    next_update_by: null,
    deliveries: [],
    affirmed: [],
  };
  return { ...incident, drafts: { ...incident.drafts, [id]: [state] }, releases: [...incident.releases, release] };
}
