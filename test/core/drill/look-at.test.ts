import { expect, test } from 'vitest';

import { checkOf, type Found } from '../../../src/core/drill/check.ts';
import { readScore, scoreFile } from '../../../src/core/drill/kept/drill-score.ts';
import { linesBehind } from '../../../src/core/drill/kept/look-at.ts';
import { checkWorkspace } from '../../../src/core/workspace/check-workspace.ts';
import { BASE, CONNECTORS } from '../playbook/base-workspace.ts';

const [planned] = checkWorkspace(BASE, CONNECTORS).plans;
const plan = planned?.plan as NonNullable<typeof planned>['plan'];

/** What stands behind a check that did not hold, as file, key and the line itself. */
function behind(found: Partial<Found> & Pick<Found, 'kind'>): readonly string[] {
  const check = checkOf({ about: '', passed: false, expected: [], actual: [], ...found });
  return linesBehind(plan, [check], BASE).map(({ file, key, line }) => {
    const text = BASE.find(({ path }) => path === file)?.text.split('\n')[line - 1] ?? '';
    return `${file} ${key} ${text.trim().split(':')[0]}`;
  });
}

const PLAYBOOK = 'playbooks/outage/playbook.yaml';

test('behind a first word stand its statement, its steps and its deadline', () => {
  expect(behind({ kind: 'first-word', about: 'customers/en', actual: null })).toEqual([
    `${PLAYBOOK} statements.holding holding`,
    `${PLAYBOOK} steps.holding - { id`,
    `${PLAYBOOK} steps.updates - { id`,
    `${PLAYBOOK} deadlines.first-statement first-statement`,
  ]);
});

test('behind a text that is weak stands the text, in its language', () => {
  expect(behind({ kind: 'lint', about: 'holding-1/ro' })).toEqual([
    'playbooks/outage/ro.yaml statements.holding holding',
  ]);
});

test('behind a channel stands the channel, and behind a turn of a deadline its rule', () => {
  expect(behind({ kind: 'channel', about: 'website' })).toEqual(['firsthour.yaml channels.website website']);
  expect(behind({ kind: 'promise', about: 'next-update#2' })[0]).toBe(`${PLAYBOOK} deadlines.next-update next-update`);
});

test('what is not in the files, or held, is no line', () => {
  expect(behind({ kind: 'channel', about: 'constructor' })).toEqual([]);
  expect(behind({ kind: 'said', about: 'gone' })).toEqual([]);
  expect(behind({ kind: 'channel', about: 'website', passed: true })).toEqual([]);
});

test('a score that cannot be read is none', () => {
  for (const text of ['', '{', 'null', '[]', '{"format":"firsthour/score@1"}']) expect(readScore(text)).toBeNull();
  expect(readScore(scoreFile({} as never))).toBeNull();
});
