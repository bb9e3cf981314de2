import type { Plan } from '../../playbook/plan.ts';
import { misused, refused } from '../../refusal.ts';
import { timeOf } from '../anchors.ts';
import type { Decision } from '../decision.ts';
import { entry } from '../decision.ts';
import { notInRole } from '../people.ts';
import type { Asked } from './guard.ts';
import { begun } from './guard.ts';

/** What can be marked. `at`: when it happened, ISO; else now. */
export type Mark =
  | { readonly mark: 'classified' | 'restored'; readonly at?: string | undefined }
  | {
      readonly mark: 'filed';
      readonly notice: string;
      readonly reference: string | null;
      readonly at?: string | undefined;
    };

type Step = Plan['playbook']['steps'][number];

/** Records a turn of the incident: classified as major, working again, a notice filed. */
export function mark(asked: Asked, what: Mark): Decision {
  return begun(asked, () => {
    const { plan, incident, by, behalf, at } = asked;
    if (what.at !== undefined && Date.parse(what.at) > Date.parse(at))
      return misused('time-to-come', { fact: what.mark, typed: what.at });
    const wrongRole = notInRole(plan, stepFor(plan, what)?.role, by, behalf);
    if (wrongRole) return wrongRole;
    switch (what.mark) {
      case 'classified':
        if (isSaidAgain(incident.classified_at, what.at)) return refused('already-marked', { mark: 'classified' });
        return entry('incident.classified', { ...behalf }, what.at);
      case 'restored': {
        if (isSaidAgain(timeOf(incident, 'restored_at'), what.at))
          return refused('already-marked', { mark: 'restored' });
        const restored_at = what.at ?? at;
        const started = timeOf(incident, 'started_at');
        if (started !== null && Date.parse(restored_at) < Date.parse(started))
          return misused('restored-before-start', {});
        return entry('incident.restored', { restored_at, ...behalf });
      }
      case 'filed': {
        const notices = noticesOf(plan);
        if (!notices.includes(what.notice)) return misused('notice-unknown', { notice: what.notice, notices });
        return entry('notice.filed', { notice: what.notice, reference: what.reference, ...behalf }, what.at);
      }
      default:
        return what satisfies never;
    }
  });
}

/** Marked before, and no other time is given: a wrong one can be corrected. */
function isSaidAgain(before: string | null, at: string | undefined): boolean {
  return before !== null && (at === undefined || Date.parse(at) === Date.parse(before));
}

/** Names of notices that a step or a deadline of the playbook knows. */
export function noticesOf(plan: Plan): readonly string[] {
  const steps = plan.playbook.steps.flatMap((step) => (typeof step.mark === 'object' ? [step.mark.filed] : []));
  const deadlines = Object.values(plan.playbook.deadlines).flatMap(({ met_by }) => met_by?.filed ?? []);
  return [...new Set([...steps, ...deadlines])];
}

function stepFor(plan: Plan, what: Mark): Step | undefined {
  return plan.playbook.steps.find(({ mark: marked }) =>
    what.mark === 'filed' ? typeof marked === 'object' && marked.filed === what.notice : marked === what.mark,
  );
}
