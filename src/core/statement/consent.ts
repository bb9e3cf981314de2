import type { Plan } from '../playbook/plan.ts';
import type { Statement } from '../schema/generated/types.ts';
import { isReviewed } from './options.ts';
import { own } from './own.ts';

/**
 * Roles whose approval a draft needs, a role once for each person wanted. What was approved with the playbook and is
 * `intact` needs none, but for compensations that its review did not cover; any other needs the nearest rule (statement,
 * stage, default), and the roles that agree to its compensations.
 */
export function rolesNeeded(
  plan: Plan,
  id: string,
  statement: Statement,
  options: readonly string[],
  intact: boolean,
): readonly string[] {
  const preapproved = statement.preapproved === true && intact;
  const { approvals, compensations } = plan.playbook;
  const rules = own(approvals, id) ?? own(approvals, statement.stage) ?? own(approvals, 'default') ?? [];
  const roles = preapproved ? [] : rules.flatMap(({ role, count = 1 }) => Array.from({ length: count }, () => role));
  const promised = options.filter((option) => !preapproved || !isReviewed(plan, option));
  const agree = promised.flatMap((option) => own(compensations, option)?.approve ?? []);
  return [...roles, ...new Set(agree.filter((role) => !roles.includes(role)))];
}
