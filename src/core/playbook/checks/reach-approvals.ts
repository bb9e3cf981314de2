import type { Path, Problem } from '../../finding.ts';
import type { ApprovalReach } from '../../reach/approvals.ts';
import { ableIn, approvalsAsked, approvalsIn, leadersAmong } from '../../reach/approvals.ts';
import { unfilled } from '../../reach/fill-roles.ts';
import { withLost } from '../../reach/with-lost.ts';
import { needed } from '../../workspace/needed.ts';
import type { Plan } from '../plan.ts';
import type { PlaybookScope } from '../scope.ts';
import { error, warning } from './problem.ts';

/** Statements that the same people approve: one finding for all of them, at their rule. */
type Group = Pick<ApprovalReach, 'roles' | 'unfilled'> & {
  readonly path: Path;
  readonly statements: readonly string[];
};

/** Whoever leads writes, and nobody approves what they wrote: others hold the roles. */
export function checkApproversBesideAuthor({ file, plan }: PlaybookScope): readonly Problem[] {
  if (!plan) return [];
  const { people } = plan.workspace;
  const leaders = people.some(({ roles }) => roles.includes('commander')) ? leadersAmong(people) : [];
  return askedIn(plan).flatMap(({ path, statements, roles }) => {
    if (roles.some((role) => isShort(plan, roles, role))) return [];
    const values = { statements, roles };
    const clash = unfilled(roles, people);
    if (clash.length > 0) return [error(file, 'approvers-too-few', path, { ...values, authors: [] })];
    const authors = leaders.length > 0 ? leaders : people.map(({ id }) => id);
    const stuck = authors.filter((author) => leftBy(plan, roles, author).length > 0);
    const every = stuck.length === authors.length;
    if (stuck.length === 0 || (leaders.length === 0 && !every)) return [];
    const lacking = [...new Set(stuck.flatMap((author) => leftBy(plan, roles, author)))];
    const make = every ? error : warning;
    return [make(file, 'approvers-too-few', path, { ...values, authors: stuck, lacking })];
  });
}

/** With what the playbook assumes to be lost, approvals can be given; and with one more dependency lost. */
export function checkReachOfApprovers({ file, playbook, plan }: PlaybookScope): readonly Problem[] {
  if (!plan) return [];
  const assumed = playbook.assume_lost ?? [];
  const whole = grouped(plan, approvalsIn({ ...plan, playbook: { ...playbook, assume_lost: [] } }, withLost([])));
  const asked = whole.filter((one) => one.unfilled.length === 0);
  const out = (lost: readonly string[]) => {
    const able = ableIn(plan, withLost(lost));
    if (able.length === plan.workspace.people.length) return [];
    const short = grouped(plan, approvalsIn(plan, withLost(lost))).filter((one) => one.unfilled.length > 0);
    return short.filter((one) => hasPath(asked, one));
  };
  const now = out([]);
  const tell = (make: typeof error, lost: readonly string[]) => (one: Group) =>
    make(file, 'reach-approvers', one.path, { statements: one.statements, roles: one.unfilled, lost, assumed });
  const later = needed(plan.workspace).flatMap((one) =>
    out([one])
      .filter((group) => !hasPath(now, group))
      .map(tell(warning, [one])),
  );
  return [...now.map(tell(error, [])), ...later];
}

function askedIn(plan: Plan): readonly Group[] {
  return grouped(
    plan,
    approvalsAsked(plan).map((one) => ({ ...one, unfilled: [] })),
  );
}

/** By the rule under `approvals` and the roles; a statement that is approved for what it promises stands for itself. */
function grouped({ playbook }: Plan, approvals: readonly ApprovalReach[]): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const { statement, roles, unfilled: left } of approvals) {
    const stage = playbook.statements[statement]?.stage ?? '';
    const rule = [statement, stage, 'default'].find((name) => Object.hasOwn(playbook.approvals ?? {}, name));
    const path = rule === undefined ? ['statements', statement] : ['approvals', rule];
    const key = JSON.stringify([path, roles]);
    const statements = [...(groups.get(key)?.statements ?? []), statement];
    groups.set(key, { path, roles, unfilled: left, statements });
  }
  return [...groups.values()];
}

function hasPath(groups: readonly Group[], { path, roles }: Group): boolean {
  return groups.some((one) => JSON.stringify([one.path, one.roles]) === JSON.stringify([path, roles]));
}

function leftBy({ workspace }: Plan, roles: readonly string[], author: string): readonly string[] {
  return unfilled(
    roles,
    workspace.people.filter(({ id }) => id !== author),
  );
}

/** True when fewer hold a role than must say yes in it: that is told where the role stands. */
function isShort({ workspace }: Plan, roles: readonly string[], role: string): boolean {
  const wanted = roles.filter((one) => one === role).length;
  return workspace.people.filter((person) => person.roles.includes(role)).length < wanted;
}
