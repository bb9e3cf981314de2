import type { SourceDocument } from '../../document/read-document.ts';
import { happeningsIn, type Placed, runsIn, spanOf, timeFrom } from '../../drill/happenings.ts';
import { OPERATOR_VERBS, strangerIn } from '../../drill/verbs.ts';
import type { Path, Problem } from '../../finding.ts';
import { readFacts } from '../../incident/decide/set-facts.ts';
import { NOTHING_YET } from '../../incident/nothing-yet.ts';
import { factNames } from '../../incident/parse-fact.ts';
import { parseFaults } from '../../sandbox/parse-faults.ts';
import type { Scenario } from '../../schema/generated/types.ts';
import { durationMs } from '../../time/duration.ts';
import { plus } from '../../time/instant.ts';
import { audiencesOf } from '../../workspace/scope.ts';
import type { Plan } from '../plan.ts';
import { testedAt, typedFacts } from '../playbook-test.ts';
import type { PlaybookScope } from '../scope.ts';
import { atKey, error, unknownName, unknownNames } from './problem.ts';

/** A scenario of a playbook names what the playbook and the workspace have, its times are in order, and its operator stays in the drill. */
export function checkScenario(
  { file, value: scenario }: SourceDocument<Scenario>,
  { playbook, folder, plan }: Pick<PlaybookScope, 'playbook' | 'folder' | 'plan'>,
): readonly Problem[] {
  const { playbook: named = folder } = scenario;
  if (named !== folder) return [error(file, 'scenario-playbook', ['playbook'], { name: named, folder })];
  const said = scenario.expect?.said ?? [];
  return [
    ...said.flatMap(({ statement }, index) =>
      unknownName(
        file,
        'unknown-statement',
        ['expect', 'said', index, 'statement'],
        statement,
        Object.keys(playbook.statements),
      ),
    ),
    ...checkOrder(file, scenario),
    ...checkRuns(file, scenario),
    ...happeningsIn(scenario).flatMap((placed) => checkFault(file, placed)),
    ...(plan ? checkInWorkspace(file, scenario, plan) : []),
  ];
}

/** Whoever reads a scenario reads it from the top: what comes later stands later, and nothing comes after its end. */
function checkOrder(file: string, scenario: Scenario): readonly Problem[] {
  const { lasts, opened, course = [], operator } = scenario;
  const end = durationMs(lasts);
  const times = [
    { list: 'course', spans: course.map((inject) => spanOf(inject)) },
    { list: 'operator', spans: operator.map(({ at }) => [timeFrom(at), timeFrom(at)] as const) },
  ];
  const wrong = (path: Path, what: string) => [error(file, 'scenario-order', path, { what, lasts })];
  return [
    ...(timeFrom(opened.at) > end ? wrong(['opened', 'at'], 'end') : []),
    ...times.flatMap(({ list, spans }) =>
      spans.flatMap(([from, to], index) => {
        const path = [list, index];
        if (from > to) return wrong([...path, 'between'], 'between');
        if (to > end) return wrong(path, 'end');
        return from < (spans[index - 1]?.[0] ?? 0) ? wrong(path, 'before') : [];
      }),
    ),
  ];
}

function checkRuns(file: string, scenario: Scenario): readonly Problem[] {
  return runsIn(scenario).flatMap(({ run, path }) => {
    const word = strangerIn(run);
    if (word === undefined) return [];
    return [error(file, 'scenario-command', [...path, 'run'], { word, known: OPERATOR_VERBS })];
  });
}

function checkFault(file: string, { happening: { fault, channel }, path }: Placed): readonly Problem[] {
  if ((fault === undefined) !== (channel === undefined)) {
    const there = fault === undefined ? 'channel' : 'fault';
    return [error(file, 'scenario-fault', [...path, there], { code: 'half', there })];
  }
  if (fault === undefined) return [];
  const parsed = parseFaults(fault);
  return 'problem' in parsed ? [error(file, 'scenario-fault', [...path, 'fault'], parsed.problem)] : [];
}

function checkInWorkspace(file: string, scenario: Scenario, plan: Plan): readonly Problem[] {
  const { channels, people, timezone } = plan.workspace;
  const { begins, opened, expect } = scenario;
  const persons = people.map(({ id }) => id);
  const start = testedAt({ now: begins }, timezone);
  const facts = (path: Path, told: Scenario['opened']['facts'], after: number) =>
    start === undefined ? [] : checkFacts(file, plan, path, told, plus(start, after));
  const person = (path: Path, name: string | undefined) =>
    name === undefined ? [] : unknownName(file, 'unknown-person', path, name, persons);
  return [
    ...(start === undefined ? [error(file, 'scenario-time', ['begins'], { met: begins })] : []),
    ...person(['as'], scenario.as),
    ...facts(['opened', 'facts'], opened.facts, timeFrom(opened.at)),
    ...checkDependencies(file, plan, ['opened', 'lost'], opened.lost),
    ...Object.keys(expect?.first_word ?? {})
      .flatMap((audience) =>
        unknownName(
          file,
          'unknown-audience',
          ['expect', 'first_word', audience],
          audience,
          audiencesOf(plan.workspace),
        ),
      )
      .map(atKey),
    ...unknownNames(file, 'unknown-channel', ['expect', 'reached'], expect?.reached, Object.keys(channels)),
    ...happeningsIn(scenario).flatMap(({ happening, path, from }) => [
      ...facts([...path, 'learn'], happening.learn ?? {}, from),
      ...person([...path, 'from'], happening.from),
      ...person([...path, 'unreachable'], happening.unreachable),
      ...unknownNames(
        file,
        'unknown-service',
        [...path, 'fails'],
        happening.fails,
        Object.keys(plan.workspace.services),
      ),
      ...checkDependencies(file, plan, [...path, 'lost'], happening.lost),
      ...checkDependencies(file, plan, [...path, 'back'], happening.back),
      ...checkChannel(file, [...path, 'channel'], happening.channel, Object.keys(channels)),
    ]),
  ];
}

/** Nothing goes wrong on a channel that is not there: worth knowing, and no reason not to rehearse the rest. */
function checkChannel(
  file: string,
  path: Path,
  channel: string | undefined,
  known: readonly string[],
): readonly Problem[] {
  if (channel === undefined) return [];
  return unknownName(file, 'unknown-channel', path, channel, known).map((problem) => ({
    ...problem,
    severity: 'warning',
  }));
}

function checkDependencies(
  file: string,
  { workspace }: Plan,
  path: Path,
  names: readonly string[] | undefined,
): readonly Problem[] {
  return unknownNames(file, 'unknown-dependency', path, names, Object.keys(workspace.dependencies ?? {}));
}

/** A value is refused as it would be in an incident. */
function checkFacts(
  file: string,
  plan: Plan,
  path: Path,
  facts: Scenario['opened']['facts'],
  now: string,
): readonly Problem[] {
  return Object.entries(typedFacts({ facts })).flatMap(([name, typed]) => {
    const read = readFacts(plan, NOTHING_YET, { [name]: typed }, now);
    if (!('refusal' in read)) return [];
    const { code, values } = read.refusal;
    const place = [...path, name];
    if (code === 'fact-unknown') return unknownName(file, 'unknown-fact', place, name, factNames(plan)).map(atKey);
    return [error(file, 'scenario-value', place, { ...values, code })];
  });
}
