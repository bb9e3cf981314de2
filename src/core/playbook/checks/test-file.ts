import type { SourceDocument } from '../../document/read-document.ts';
import type { Problem } from '../../finding.ts';
import { readFacts } from '../../incident/decide/set-facts.ts';
import { imaginable } from '../../incident/imagine-draft.ts';
import { NOTHING_YET } from '../../incident/nothing-yet.ts';
import { factNames } from '../../incident/parse-fact.ts';
import type { Test } from '../../schema/generated/types.ts';
import { TOLD_LATE } from '../../statement/told-late.ts';
import type { Plan } from '../plan.ts';
import { testedAt, testedSaid, typedFacts } from '../playbook-test.ts';
import type { PlaybookScope } from '../scope.ts';
import { atKey, error, unknownName, unknownNames } from './problem.ts';

/** A test of a playbook names what the playbook and the workspace have, and values that can be. */
export function checkTest(
  { file, value: test }: SourceDocument<Test>,
  { playbook, plan }: Pick<PlaybookScope, 'playbook' | 'plan'>,
): readonly Problem[] {
  const statements = Object.keys(playbook.statements);
  const known = imaginable(playbook);
  return [
    ...(test.statements ?? []).flatMap((one, index) =>
      known.includes(one) ? [] : unknownName(file, 'unknown-statement', ['statements', index], one, statements),
    ),
    ...Object.keys(test.options ?? {}).flatMap((one) =>
      unknownName(file, 'unknown-option', ['options', one], one, optionsOf(playbook)).map(atKey),
    ),
    ...(plan ? checkInWorkspace(file, test, plan) : []),
  ];
}

function optionsOf({ workarounds = {}, compensations = {} }: PlaybookScope['playbook']): readonly string[] {
  return [...Object.keys(workarounds), ...Object.keys(compensations), TOLD_LATE];
}

function checkInWorkspace(file: string, test: Test, plan: Plan): readonly Problem[] {
  const { channels, languages, dependencies = {}, timezone } = plan.workspace;
  const now = testedAt(test, timezone);
  const names = [
    ...unknownNames(file, 'unknown-dependency', ['lost'], test.lost, Object.keys(dependencies)),
    ...unknownNames(file, 'unknown-channel', ['channels'], test.channels, Object.keys(channels)),
    ...unknownNames(file, 'unknown-language', ['languages'], test.languages, languages),
  ];
  if (now === undefined) return [...names, error(file, 'test-time', ['now'], { met: test.now })];
  const said = test.said === undefined || testedSaid(test.said, timezone, now) !== undefined;
  return [
    ...names,
    ...(said
      ? []
      : [error(file, 'test-value', ['said'], { code: 'not-a-time', fact: 'said', typed: test.said ?? '' })]),
    ...Object.entries(typedFacts(test)).flatMap(([name, typed]) => checkFact(file, plan, name, typed, now)),
  ];
}

/** A value is refused as it would be in an incident. */
function checkFact(file: string, plan: Plan, name: string, typed: string, now: string): readonly Problem[] {
  const read = readFacts(plan, NOTHING_YET, { [name]: typed }, now);
  if (!('refusal' in read)) return [];
  const path = ['facts', name];
  const { code, values } = read.refusal;
  if (code === 'fact-unknown') return unknownName(file, 'unknown-fact', path, name, factNames(plan)).map(atKey);
  return [error(file, 'test-value', path, { ...values, code })];
}
