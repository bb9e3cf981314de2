import type { Problem } from '../../finding.ts';
import type { Anchor, Deadline, Playbook } from '../../schema/generated/types.ts';
import { AUDIENCES, audiencesOf } from '../../workspace/scope.ts';
import type { PlaybookScope } from '../scope.ts';
import { atKey, error, unknownName } from './problem.ts';

type Check = (scope: PlaybookScope, id: string, deadline: Deadline) => readonly Problem[];

/** A deadline is due once and met by something, or comes again and again; its clock starts and ends with a step. */
export function checkDeadlines(scope: PlaybookScope): readonly Problem[] {
  const checks: readonly Check[] = [checkKind, checkIntervals, checkMetBy, checkAnchors];
  return Object.entries(scope.playbook.deadlines).flatMap(([id, deadline]) =>
    checks.flatMap((check) => check(scope, id, deadline)),
  );
}

function checkKind(
  { file }: PlaybookScope,
  id: string,
  { within, every, met_by, at_most }: Deadline,
): readonly Problem[] {
  const path = ['deadlines', id];
  if ((within === undefined) === (every === undefined)) return [atKey(error(file, 'deadline-kind', path, { id }))];
  if (within !== undefined && !met_by) return [atKey(error(file, 'deadline-never-met', path, { id }))];
  if (every && at_most) return [atKey(error(file, 'deadline-at-most', [...path, 'at_most'], { id }))];
  return [];
}

/** All but the last interval have an end, and the last has none. */
function checkIntervals({ file }: PlaybookScope, id: string, { every = [] }: Deadline): readonly Problem[] {
  return every.flatMap((interval, index) => {
    const isLast = index === every.length - 1;
    if (isLast === (interval.for === undefined)) return [];
    return [error(file, isLast ? 'interval-ends' : 'interval-endless', ['deadlines', id, 'every', index], { id })];
  });
}

function checkMetBy({ file, playbook, workspace }: PlaybookScope, id: string, deadline: Deadline): readonly Problem[] {
  const { public: audience, filed } = deadline.met_by ?? {};
  const path = ['deadlines', id, 'met_by'];
  const audiences = workspace ? audiencesOf(workspace) : undefined;
  const told = Object.values(playbook.statements).map((statement) => statement.audience);
  return [
    ...(audience === undefined
      ? []
      : unknownName(file, 'unknown-audience', [...path, 'public'], audience, audiences ?? [...AUDIENCES, ...told])),
    ...(filed === undefined ? [] : unknownName(file, 'unknown-notice', [...path, 'filed'], filed, noticesOf(playbook))),
  ];
}

/** A clock that starts (or ends) when something is marked needs the step that marks it. */
function checkAnchors({ file, playbook }: PlaybookScope, id: string, deadline: Deadline): readonly Problem[] {
  const marks = playbook.steps.map(({ mark }) => mark);
  const isMarked = (anchor: Anchor) => (anchor !== 'classified' && anchor !== 'restored') || marks.includes(anchor);
  const path = ['deadlines', id];
  const used: readonly (readonly [readonly string[], Anchor | undefined])[] = [
    [[...path, 'from'], deadline.from],
    [[...path, 'until'], deadline.until],
    [[...path, 'at_most', 'from'], deadline.at_most?.from],
  ];
  return used.flatMap(([place, anchor]) =>
    anchor === undefined || isMarked(anchor) ? [] : [error(file, 'anchor-unmarked', place, { id, anchor })],
  );
}

function noticesOf(playbook: Playbook): readonly string[] {
  return playbook.steps.flatMap(({ mark }) => (typeof mark === 'object' ? [mark.filed] : []));
}
