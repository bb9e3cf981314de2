import type { Problem } from '../../finding.ts';
import { atKey, error } from '../../playbook/checks/problem.ts';
import { isZone } from '../../time/zone.ts';
import { AUDIENCES, type WorkspaceScope } from '../scope.ts';

/** The time zone is one that times can be shown in. */
export function checkTimezone({ file, workspace }: WorkspaceScope): readonly Problem[] {
  return isZone(workspace.timezone)
    ? []
    : [error(file, 'unknown-timezone', ['timezone'], { name: workspace.timezone })];
}

/** `needs` names dependencies and services alike: an id is one or the other. */
export function checkNeedNames({ file, workspace }: WorkspaceScope): readonly Problem[] {
  return Object.keys(workspace.dependencies ?? {})
    .filter((id) => Object.hasOwn(workspace.services, id))
    .map((id) =>
      atKey(error(file, 'name-ambiguous', ['dependencies', id], { name: id, kinds: ['service', 'dependency'] })),
    );
}

/** A built-in audience keeps its kind. */
export function checkAudienceNames({ file, workspace }: WorkspaceScope): readonly Problem[] {
  return Object.keys(workspace.audiences ?? {})
    .filter((id) => AUDIENCES.includes(id))
    .map((id) => atKey(error(file, 'name-reserved', ['audiences', id], { name: id, what: 'audience' })));
}
