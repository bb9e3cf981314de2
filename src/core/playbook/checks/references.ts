import type { Problem } from '../../finding.ts';
import { needsOf, rolesOf } from '../../workspace/scope.ts';
import type { PlaybookScope } from '../scope.ts';
import { unknownName, unknownNames } from './problem.ts';

/** What `start` compares are services of the workspace. */
export function checkSymptoms({ file, playbook, workspace }: PlaybookScope): readonly Problem[] {
  if (!workspace) return [];
  return unknownNames(file, 'unknown-service', ['symptoms'], playbook.symptoms, Object.keys(workspace.services));
}

/** What is assumed to be lost can be lost. */
export function checkAssumeLost({ file, playbook, workspace }: PlaybookScope): readonly Problem[] {
  if (!workspace) return [];
  const known = Object.keys(workspace.dependencies ?? {});
  return unknownNames(file, 'unknown-dependency', ['assume_lost'], playbook.assume_lost, known);
}

/** What a workaround needs can be lost, and what it costs is a compensation. */
export function checkWorkarounds({ file, playbook, workspace }: PlaybookScope): readonly Problem[] {
  const compensations = Object.keys(playbook.compensations ?? {});
  return Object.entries(playbook.workarounds ?? {}).flatMap(([id, { needs, costs }]) => [
    ...(workspace
      ? unknownNames(file, 'unknown-dependency', ['workarounds', id, 'needs'], needs, needsOf(workspace))
      : []),
    ...(costs === undefined
      ? []
      : unknownName(file, 'unknown-compensation', ['workarounds', id, 'costs'], costs, compensations)),
  ]);
}

/** Somebody can approve what must be approved. */
export function checkCompensations({ file, playbook, workspace }: PlaybookScope): readonly Problem[] {
  if (!workspace) return [];
  return Object.entries(playbook.compensations ?? {}).flatMap(([id, { approve }]) =>
    unknownNames(file, 'role-unheld', ['compensations', id, 'approve'], approve, rolesOf(workspace)),
  );
}
