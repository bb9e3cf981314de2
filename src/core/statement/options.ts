import type { Incident } from '../incident/incident.ts';
import type { Plan } from '../playbook/plan.ts';
import type { Condition } from '../schema/generated/types.ts';
import { isAlive } from './alive.ts';
import { holds } from './condition.ts';
import { isOpen } from './hours.ts';
import { own } from './own.ts';

/**
 * A workaround or compensation as it stands. `first`: in statements unasked. `chosen`: in statements because somebody
 * chose it. `available`: could be chosen. `not`: left out, or not true now, for `reason`, even if it was chosen.
 */
export type Option = {
  readonly id: string;
  readonly kind: 'workaround' | 'compensation';
  readonly state: 'first' | 'chosen' | 'available' | 'not';
  readonly reason: 'dropped' | 'when' | 'needs' | 'hours' | null;
};

type Rule = { readonly when?: Condition; readonly needs?: readonly string[]; readonly hours?: string };

/** All options of the playbook at an instant, workarounds before compensations, each in the playbook's order. */
export function offered(plan: Plan, incident: Incident, now: string): readonly Option[] {
  const workarounds = Object.entries(plan.playbook.workarounds ?? {}).map(([id, rule]): Option => {
    const reason = whyNot(plan, incident, id, rule, now);
    return { id, kind: 'workaround', ...standing(incident, id, reason, rule.offer === 'first') };
  });
  const compensations = Object.entries(plan.playbook.compensations ?? {}).map(([id, rule]): Option => {
    const dropped = own(incident.options, id) === false;
    const from = workarounds.find((one) => isIn(one) && own(plan.playbook.workarounds, one.id)?.costs === id);
    if (from && !dropped) return { id, kind: 'compensation', state: from.state, reason: null };
    const reason = whyNot(plan, incident, id, rule, now);
    return { id, kind: 'compensation', ...standing(incident, id, reason, rule.promise === 'first') };
  });
  return [...workarounds, ...compensations];
}

/** True when the option is in statements now. */
export function isIn(option: Option): boolean {
  return option.state === 'first' || option.state === 'chosen';
}

/** True when the review of the playbook covered it: offered unasked, or coming with what is. */
export function isReviewed(plan: Plan, option: string): boolean {
  const { workarounds = {}, compensations = {} } = plan.playbook;
  if (own(workarounds, option)?.offer === 'first' || own(compensations, option)?.promise === 'first') return true;
  return Object.values(workarounds).some(({ offer, costs }) => offer === 'first' && costs === option);
}

function standing(
  incident: Incident,
  id: string,
  reason: Option['reason'],
  first: boolean,
): Pick<Option, 'state' | 'reason'> {
  if (reason !== null) return { state: 'not', reason };
  if (own(incident.options, id) === true) return { state: 'chosen', reason };
  return { state: first ? 'first' : 'available', reason };
}

function whyNot(plan: Plan, incident: Incident, id: string, rule: Rule, now: string): Option['reason'] {
  if (own(incident.options, id) === false) return 'dropped';
  if (rule.when && !holds(rule.when, plan, incident)) return 'when';
  if (rule.needs && !isAlive(plan, incident, rule.needs)) return 'needs';
  if (rule.hours !== undefined && !isOpen(rule.hours, plan.workspace.timezone, now)) return 'hours';
  return null;
}
