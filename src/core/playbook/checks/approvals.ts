import type { Problem } from '../../finding.ts';
import { STAGES } from '../../statement/parts.ts';
import { rolesOf } from '../../workspace/scope.ts';
import type { PlaybookScope } from '../scope.ts';
import { atKey, error, unknownName, warning } from './problem.ts';

/** Approvals are for `default`, a stage, or a statement. */
export function checkApprovalNames({ file, playbook }: PlaybookScope): readonly Problem[] {
  const known = ['default', ...STAGES, 'correction', ...Object.keys(playbook.statements)];
  return Object.keys(playbook.approvals ?? {}).flatMap((name) =>
    unknownName(file, 'unknown-statement', ['approvals', name], name, known).map(atKey),
  );
}

/** Each role is held by as many people as must approve. */
export function checkApprovers({ file, playbook, workspace }: PlaybookScope): readonly Problem[] {
  if (!workspace) return [];
  return Object.entries(playbook.approvals ?? {}).flatMap(([name, wanted]) =>
    wanted.flatMap(({ role, count = 1 }, index) => {
      const path = ['approvals', name, index];
      const holders = workspace.people.filter(({ roles }) => roles.includes(role)).length;
      if (holders === 0) return unknownName(file, 'role-unheld', [...path, 'role'], role, rolesOf(workspace));
      return holders < count ? [error(file, 'role-too-few', [...path, 'count'], { role, count, holders })] : [];
    }),
  );
}

/** Who stands in for somebody whose yes is asked for can give it: a deputy approves in a role only if they hold it. */
export function checkDeputiesApprove({ file, playbook, workspace }: PlaybookScope): readonly Problem[] {
  if (!workspace) return [];
  const { people } = workspace;
  const holds = (id: string, role: string) => people.some((one) => one.id === id && one.roles.includes(role));
  return rolesAsked(playbook).flatMap(({ path, role }) =>
    people
      .filter(({ roles, deputies = [] }) => roles.includes(role) && deputies.length > 0)
      .filter(({ deputies = [] }) => !deputies.some((deputy) => holds(deputy, role)))
      .map(({ id, deputies = [] }) => warning(file, 'deputy-without-role', path, { person: id, role, deputies })),
  );
}

/** Every place where a role's yes is asked for. */
function rolesAsked({ approvals = {}, compensations = {} }: PlaybookScope['playbook']) {
  return [
    ...Object.entries(approvals).flatMap(([name, wanted]) =>
      wanted.map(({ role }, index) => ({ role, path: ['approvals', name, index, 'role'] })),
    ),
    ...Object.entries(compensations).flatMap(([id, { approve = [] }]) =>
      approve.map((role, index) => ({ role, path: ['compensations', id, 'approve', index] })),
    ),
  ];
}

/** A statement that is not approved with the playbook is approved by somebody. */
export function checkUnapproved({ file, playbook }: PlaybookScope): readonly Problem[] {
  const { approvals = {}, statements } = playbook;
  return Object.entries(statements).flatMap(([id, { stage, preapproved }]) => {
    const nearest = [id, stage, 'default'].find((name) => Object.hasOwn(approvals, name)) ?? '';
    const roles = approvals[nearest]?.length ?? 0;
    return preapproved || roles > 0
      ? []
      : [atKey(warning(file, 'approval-nobody', ['statements', id], { statement: id }))];
  });
}
