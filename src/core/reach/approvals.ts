import type { Incident } from '../incident/incident.ts';
import type { Plan } from '../playbook/plan.ts';
import { isAlive } from '../statement/alive.ts';
import { rolesNeeded } from '../statement/consent.ts';
import { isReviewed } from '../statement/options.ts';
import type { Able } from './fill-roles.ts';
import { unfilledBeside } from './fill-roles.ts';

/** Whether the approvals of a statement can be given while somebody else writes it. */
export type ApprovalReach = {
  readonly statement: string;
  /** Roles whose yes it needs, a role once for each person wanted. */
  readonly roles: readonly string[];
  /** Those that nobody is left for. */
  readonly unfilled: readonly string[];
};

/** Every statement that needs somebody's yes. */
export function approvalsIn(plan: Plan, incident: Incident): readonly ApprovalReach[] {
  const able = ableIn(plan, incident);
  const authors = leadersAmong(able);
  return approvalsAsked(plan).map(({ statement, roles }) => ({
    statement,
    roles,
    unfilled: unfilledBeside(authors, roles, able),
  }));
}

/** The roles that each statement needs: by its rule, and for what it promises unasked. */
export function approvalsAsked(plan: Plan): readonly Pick<ApprovalReach, 'statement' | 'roles'>[] {
  const { compensations, statements } = plan.playbook;
  const unasked = Object.keys(compensations ?? {}).filter((option) => isReviewed(plan, option));
  return Object.entries(statements).flatMap(([statement, rule]) => {
    const options = rule.parts.includes('compensation') ? unasked : [];
    const roles = rolesNeeded(plan, statement, rule, options, true);
    return roles.length === 0 ? [] : [{ statement, roles }];
  });
}

/** The people who can be counted on. */
export function ableIn(plan: Plan, incident: Incident): readonly Able[] {
  return plan.workspace.people.filter(({ needs = [] }) => isAlive(plan, incident, needs));
}

/** Who is likely to write: those who lead; anybody where the workspace does not say who does, or none of them is there. */
export function leadersAmong(people: readonly Able[]): readonly string[] {
  const leaders = people.filter(({ roles }) => roles.includes('commander'));
  return (leaders.length > 0 ? leaders : people).map(({ id }) => id);
}
