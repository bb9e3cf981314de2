import type { Problem } from '../../finding.ts';
import { audiencesIn, spokenIn, waysTo } from '../../reach/audiences.ts';
import type { DeadlineReach } from '../../reach/deadlines.ts';
import { deadlinesIn } from '../../reach/deadlines.ts';
import { withLost } from '../../reach/with-lost.ts';
import { needed } from '../../workspace/needed.ts';
import { audiencesOf } from '../../workspace/scope.ts';
import type { Plan } from '../plan.ts';
import type { PlaybookScope } from '../scope.ts';
import { atKey, error, warning } from './problem.ts';

/** With what the playbook assumes to be lost, each of its deadlines can be met; and with one more dependency lost. */
export function checkReachOfDeadlines({ file, playbook, plan }: PlaybookScope): readonly Problem[] {
  if (!plan || spokenIn(plan).length === 0) return [];
  const { assume_lost: assumed = [] } = playbook;
  const out = (lost: readonly string[], from = plan) => deadlinesIn(from, withLost(lost)).filter(isOut);
  const tell = (make: typeof error, { ids, audiences, role }: Together, lost: readonly string[]) => {
    const ever = audiences.length === 0 || audiences.some((audience) => waysTo(plan, NOTHING, audience).length > 0);
    const values = { deadlines: ids, audiences, role: role ?? '', lost, assumed: ever ? assumed : [] };
    return atKey(make(file, 'reach-deadline', ['deadlines', ids[0] ?? ''], values));
  };
  const now = out([]);
  const known = now.filter(({ audiences }) => audiences.every((one) => audiencesOf(plan.workspace).includes(one)));
  const later = needed(plan.workspace).flatMap((dependency) => {
    const fresh = out([dependency]).filter((one) => !has(now, one));
    if (fresh.length === 0) return [];
    const alone = out([dependency], assumingNothing(plan));
    // A channel that one dependency takes from every playbook is told once, at the dependency.
    const told = (one: DeadlineReach) => one.lacks === 'channel' && has(alone, one);
    return alike(fresh.filter((one) => !told(one))).map((together) => tell(warning, together, [dependency]));
  });
  return [...alike(known).map((together) => tell(error, together, [])), ...later];
}

/** With what the playbook assumes to be lost, whoever it has a statement for can be reached. */
export function checkReachOfAudiences({ file, playbook, plan }: PlaybookScope): readonly Problem[] {
  if (!plan || spokenIn(plan).length === 0) return [];
  const { assume_lost: assumed = [], statements } = playbook;
  const timed = deadlinesIn(plan, NOTHING).flatMap(({ audiences }) => audiences);
  const told = assumed.flatMap((one) =>
    audiencesIn(assumingNothing(plan), withLost([one])).flatMap(({ audience, reached }) => (reached ? [] : [audience])),
  );
  return audiencesIn(plan, NOTHING)
    .filter(({ audience, reached, ways }) => !reached && ways.length > 0 && ![...timed, ...told].includes(audience))
    .map(({ audience, ways }) => {
      const statement = Object.keys(statements).find((id) => statements[id]?.audience === audience) ?? '';
      const values = { audience, channels: ways.map(({ channel }) => channel), assumed };
      return warning(file, 'reach-audience', ['statements', statement, 'audience'], values);
    });
}

const NOTHING = withLost([]);

function isOut({ lacks }: DeadlineReach): boolean {
  return lacks !== null;
}

function has(list: readonly DeadlineReach[], { id }: DeadlineReach): boolean {
  return list.some((one) => one.id === id);
}

function assumingNothing(plan: Plan): Plan {
  return { ...plan, playbook: { ...plan.playbook, assume_lost: [] } };
}

/** Deadlines that wait for the same people. */
type Together = Pick<DeadlineReach, 'audiences' | 'role'> & { readonly ids: readonly string[] };

function alike(deadlines: readonly DeadlineReach[]): readonly Together[] {
  const groups = new Map<string, Together>();
  for (const { id, audiences, role } of deadlines) {
    const key = JSON.stringify([audiences, role]);
    groups.set(key, { audiences, role, ids: [...(groups.get(key)?.ids ?? []), id] });
  }
  return [...groups.values()];
}
