import type { Path, Problem } from '../../finding.ts';
import type { Step } from '../../schema/generated/types.ts';
import { rolesOf } from '../../workspace/scope.ts';
import { factNames, type PlaybookScope } from '../scope.ts';
import { atKey, error, unknownName, unknownNames } from './problem.ts';

const KINDS = ['ask', 'publish', 'do', 'mark', 'choose'] as const;

/** A step does one thing. */
export function checkStepKinds({ file, playbook }: PlaybookScope): readonly Problem[] {
  return playbook.steps.flatMap((step, index) => {
    const met = KINDS.filter((kind) => step[kind] !== undefined);
    return met.length === 1
      ? []
      : [atKey(error(file, 'step-kind', ['steps', index], { id: step.id, met, known: KINDS }))];
  });
}

/** What a step asks, publishes, repeats, chooses and needs is there. */
export function checkStepReferences(scope: PlaybookScope): readonly Problem[] {
  return scope.playbook.steps.flatMap((step, index) => checkStep(scope, ['steps', index], step));
}

function checkStep({ file, playbook, workspace }: PlaybookScope, path: Path, step: Step): readonly Problem[] {
  const repeating = Object.entries(playbook.deadlines).flatMap(([id, { every }]) => (every ? [id] : []));
  // restored_at is set by `mark: restored`, relapsed_at once it has stopped again.
  const askable = factNames(playbook).filter((name) => name !== 'restored_at' && name !== 'relapsed_at');
  const { choose, repeat, role } = step;
  return [
    ...unknownNames(file, 'unknown-fact', [...path, 'ask'], step.ask, askable),
    ...unknownNames(file, 'unknown-statement', [...path, 'publish'], step.publish, Object.keys(playbook.statements)),
    ...(repeat === undefined ? [] : unknownName(file, 'unknown-deadline', [...path, 'repeat'], repeat, repeating)),
    ...(choose === undefined || Object.keys(playbook[choose] ?? {}).length > 0
      ? []
      : [error(file, 'nothing-to-choose', [...path, 'choose'], { id: step.id, choose })]),
    ...(role === undefined || !workspace
      ? []
      : unknownName(file, 'role-unheld', [...path, 'role'], role, rolesOf(workspace))),
  ];
}
