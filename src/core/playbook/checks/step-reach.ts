import type { Path, Problem } from '../../finding.ts';
import type { Playbook } from '../../schema/generated/types.ts';
import { own } from '../../statement/own.ts';
import type { PlaybookScope } from '../scope.ts';
import { error } from './problem.ts';

type Step = Playbook['steps'][number];

/** What a step does, as keys (`ask.cause`, `mark.restored`) by the key of the file that says it. */
type Deed = { readonly key: keyof Step; readonly deeds: readonly string[]; readonly names: readonly string[] };

/** The walk comes to every step: something in it is still to be done when its turn comes. */
export function checkStepReach({ file, playbook }: PlaybookScope): readonly Problem[] {
  const done = new Set<string>();
  return playbook.steps.flatMap((step, index) => {
    const passed = whyPassed(playbook, step, done);
    for (const { deeds } of step.repeat || step.after ? [] : deedsOf(step)) for (const deed of deeds) done.add(deed);
    if (!passed) return [];
    const { why, key, names } = passed;
    const path: Path = ['steps', index, key];
    return [error(file, 'step-unreachable', path, { id: step.id, why, names })];
  });
}

/** What says that it works again comes after the step that marks it. */
export function checkStepOrder({ file, playbook }: PlaybookScope): readonly Problem[] {
  return playbook.steps.flatMap(({ id, publish = [] }, index) => {
    const early = publish.findIndex((one) => own(playbook.statements, one)?.stage === 'restored');
    const isMarked = playbook.steps.slice(0, index).some(({ mark }) => mark === 'restored');
    const path: Path = ['steps', index, 'publish', early];
    return early < 0 || isMarked ? [] : [error(file, 'step-before-end', path, { id, statement: publish[early] ?? '' })];
  });
}

/** Why the walk passes a step by, with the key that says so; null: it does not. `done`: by the steps before. */
function whyPassed(
  playbook: Playbook,
  step: Step,
  done: ReadonlySet<string>,
): (Omit<Deed, 'deeds'> & { readonly why: string }) | null {
  const { publish = [], repeat, after, until } = step;
  if (after) {
    const isMarked = playbook.steps.some(({ mark }) => mark === 'restored');
    return isMarked ? null : { why: 'never-reopened', key: 'after', names: [] };
  }
  if (repeat !== undefined) return null;
  const opening = publish.filter((id) => ['holding', 'update'].includes(own(playbook.statements, id)?.stage ?? ''));
  if (opening.length > 0 && done.has('mark.restored')) return { why: 'ended', key: 'publish', names: opening };
  if (until !== undefined && done.has(`mark.${until}`)) return { why: 'until', key: 'until', names: [until] };
  const again = deedsOf(step).find(({ deeds }) => deeds.every((deed) => done.has(deed)));
  return again ? { why: again.key, key: again.key, names: again.names } : null;
}

function deedsOf({ ask, publish, do: tasks, choose, mark }: Step): readonly Deed[] {
  const lists = { ask, publish, do: tasks, choose: choose && [choose], mark: mark && [markName(mark)] };
  return Object.entries(lists).flatMap(([key, names]) =>
    names ? [{ key: key as keyof Step, names, deeds: names.map((name) => `${key}.${name}`) }] : [],
  );
}

function markName(mark: NonNullable<Step['mark']>): string {
  return typeof mark === 'object' ? `filed: ${mark.filed}` : mark;
}
