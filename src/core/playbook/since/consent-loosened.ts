import type { Playbook, Statement } from '../../schema/generated/types.ts';
import { own } from '../../statement/own.ts';

/** Statements that can now be published with less consent: a role less, fewer people, or none since it is preapproved. */
export function loosenedConsent(before: Playbook, after: Playbook): readonly string[] {
  return Object.entries(before.statements)
    .filter(([id, statement]) => {
      const now = own(after.statements, id);
      return now !== undefined && isLess(rolesOf(before, id, statement), rolesOf(after, id, now));
    })
    .map(([id]) => id);
}

/** Facts that are now said without the confirmation that they needed. */
export function loosenedFacts(before: Playbook, after: Playbook): readonly string[] {
  return Object.entries(before.facts ?? {})
    .filter(([name, { confirm, internal }]) => {
      const now = own(after.facts, name);
      if (!now) return false;
      return (confirm !== undefined && now.confirm !== confirm) || (internal === true && now.internal !== true);
    })
    .map(([name]) => name);
}

/** Compensations that are now promised without somebody who had to agree, or paid later. */
export function loosenedCompensations(
  before: Playbook,
  after: Playbook,
  isLater: (before: string | undefined, after: string | undefined) => boolean,
): readonly string[] {
  return Object.entries(before.compensations ?? {})
    .filter(([id, { approve = [], pay_within }]) => {
      const now = own(after.compensations, id);
      if (!now) return false;
      return approve.some((role) => !now.approve?.includes(role)) || isLater(pay_within, now.pay_within);
    })
    .map(([id]) => id);
}

/** How many people of each role a statement needs: the nearest rule, as when it is published. */
function rolesOf({ approvals }: Playbook, id: string, { stage, preapproved }: Statement): ReadonlyMap<string, number> {
  const rules = own(approvals, id) ?? own(approvals, stage) ?? own(approvals, 'default') ?? [];
  return new Map(preapproved ? [] : rules.map(({ role, count = 1 }) => [role, count]));
}

function isLess(before: ReadonlyMap<string, number>, after: ReadonlyMap<string, number>): boolean {
  return [...before].some(([role, count]) => (after.get(role) ?? 0) < count);
}
