import type { Plan } from '../../playbook/plan.ts';
import { misused, refused } from '../../refusal.ts';
import { own } from '../../statement/own.ts';
import { timeOf } from '../anchors.ts';
import type { Decision } from '../decision.ts';
import { entry } from '../decision.ts';
import { NOT_IN_TEXT } from '../parse-fact.ts';
import { notInRole } from '../people.ts';
import type { Asked } from './guard.ts';
import { begun } from './guard.ts';

/**
 * What can be marked. `at`: when it happened, ISO; else now. `confirmedBy`: who on the phones has seen that it works, a
 * person's id or a name; without it that is recorded as not confirmed.
 */
export type Mark =
  | { readonly mark: 'classified'; readonly at?: string | undefined }
  | { readonly mark: 'restored'; readonly at?: string | undefined; readonly confirmedBy?: string | undefined }
  | {
      readonly mark: 'filed';
      readonly notice: string;
      readonly reference: string | null;
      readonly at?: string | undefined;
    };

/** Longest name of whoever confirmed it, in characters. */
const LONGEST_NAME = 120;

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
      case 'restored':
        return markRestored(asked, what.at, what.confirmedBy);
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

/** Works again. Said before, a wrong time can be corrected, and whoever confirms it can be added. */
function markRestored({ incident, behalf, at }: Asked, when: string | undefined, who: string | undefined): Decision {
  const confirmed_by = who === undefined ? null : who.trim();
  if (confirmed_by !== null && !isName(confirmed_by)) return misused('confirmer-unreadable', {});
  const before = own(incident.facts, 'restored_at');
  const adds = before?.value != null && confirmed_by !== null && before.confirmed_by !== confirmed_by;
  const marked = timeOf(incident, 'restored_at');
  if (isSaidAgain(marked, when) && !adds) return refused('already-marked', { mark: 'restored' });
  const restored_at = when ?? marked ?? at;
  const began = timeOf(incident, 'relapsed_at') ?? timeOf(incident, 'started_at');
  if (began !== null && Date.parse(restored_at) < Date.parse(began)) return misused('restored-before-start', {});
  return entry('incident.restored', { restored_at, confirmed_by, ...behalf });
}

/** True for what can stand in a sentence as somebody's name. */
function isName(typed: string): boolean {
  return typed !== '' && typed.length <= LONGEST_NAME && !/[\r\n\t]/.test(typed) && !NOT_IN_TEXT.test(typed);
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
