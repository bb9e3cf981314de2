import type { Problem } from '../../finding.ts';
import { atKey, duplicateIds, error, unknownName } from '../../playbook/checks/problem.ts';
import type { WorkspaceScope } from '../scope.ts';

/** Each person has an id of their own. */
export function checkPeopleIds({ file, workspace }: WorkspaceScope): readonly Problem[] {
  return duplicateIds(file, 'people', workspace.people);
}

/** Deputies are people of the workspace, and other people. */
export function checkDeputies({ file, workspace }: WorkspaceScope): readonly Problem[] {
  const ids = workspace.people.map(({ id }) => id);
  return workspace.people.flatMap((person, index) =>
    (person.deputies ?? []).flatMap((deputy, place) => {
      const path = ['people', index, 'deputies', place];
      if (deputy === person.id) return [error(file, 'deputy-self', path, { id: deputy })];
      return unknownName(file, 'unknown-person', path, deputy, ids);
    }),
  );
}

/** The telephone list names people of the workspace. */
export function checkReach({ reach, workspace }: WorkspaceScope): readonly Problem[] {
  if (!reach) return [];
  const ids = workspace.people.map(({ id }) => id);
  return Object.keys(reach.value.people).flatMap((id) =>
    unknownName(reach.file, 'unknown-person', ['people', id], id, ids).map(atKey),
  );
}
