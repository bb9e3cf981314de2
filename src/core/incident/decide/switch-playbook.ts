import type { Luggage } from '../../playbook/carry-over.ts';
import { carryOver, outOfPlace } from '../../playbook/carry-over.ts';
import type { Plan } from '../../playbook/plan.ts';
import type { Refusal } from '../../refusal.ts';
import { misused, refused } from '../../refusal.ts';
import { latestDraft, missingApprovals } from '../approvals.ts';
import type { Decision } from '../decision.ts';
import { entry } from '../decision.ts';
import type { Incident } from '../incident.ts';
import { planFile } from '../journal/plan-file.ts';
import { promisedOptions } from '../promises.ts';
import type { Asked } from './guard.ts';
import { guarded } from './guard.ts';

/** The playbook that an incident is to go on with. */
export type OtherPlaybook = { readonly plan: Plan; readonly digest: string; readonly because: string | undefined };

/** The plan that an incident would run on after a switch. */
export function switchedPlan(plan: Plan, incident: Incident, next: Plan): Plan {
  return carryOver(plan, next, luggageOf(plan, incident));
}

/** It is something else: facts, clocks, promises and what was said stay; statements and steps are the other playbook's. */
export function switchPlaybook(asked: Asked, { plan: next, digest, because }: OtherPlaybook): Decision {
  return guarded(asked, () => {
    const { plan, incident, behalf } = asked;
    if (because?.trim() === '') return misused('reason-missing', { command: 'switch' });
    const { id, version } = next.playbook;
    if (incident.playbook.digest === digest && incident.playbook.id === id)
      return refused('same-playbook', { playbook: id });
    const waiting = because === undefined ? draftsWaiting(asked) : null;
    if (waiting) return waiting;
    return entry('playbook.switched', {
      playbook: { id, version, digest },
      plan: planFile(switchedPlan(plan, incident, next)).sha256,
      asked_again: outOfPlace(plan, next, luggageOf(plan, incident)),
      ...(because === undefined ? {} : { because }),
      ...behalf,
    });
  });
}

/** What somebody was asked to approve under the old playbook would have to be written anew under the other one. */
function draftsWaiting({ incident }: Asked): { readonly refusal: Refusal } | null {
  const waiting = Object.keys(incident.drafts).filter((statement) => {
    const latest = latestDraft(incident, statement);
    const asks = latest && latest.published_at === null && latest.rejected === null && latest.plan === incident.plan;
    return asks && latest.draft.needs.length > 0;
  });
  const missing = waiting.flatMap((statement) => {
    const latest = latestDraft(incident, statement);
    return latest ? missingApprovals(latest) : [];
  });
  return waiting.length === 0 ? null : refused('drafts-waiting', { statements: waiting, roles: [...new Set(missing)] });
}

function luggageOf(plan: Plan, incident: Incident): Luggage {
  const facts = Object.entries(incident.facts).flatMap(([name, { value }]) =>
    value === null ? [] : [[name, value] as const],
  );
  return { facts: Object.fromEntries(facts), promised: promisedOptions(plan, incident) };
}
