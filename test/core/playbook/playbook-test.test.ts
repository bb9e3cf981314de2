import { describe, expect, test } from 'vitest';

import { runTest, testedAt, typedFacts } from '../../../src/core/playbook/playbook-test.ts';
import type { Test } from '../../../src/core/schema/generated/types.ts';
import { checkWorkspace } from '../../../src/core/workspace/check-workspace.ts';
import { SMALL_PLAN } from '../../plans/small-plan.ts';
import { asFiles, BASE, CONNECTORS } from './base-workspace.ts';

const TEST: Test = { format: 'firsthour/test@1', title: 'At night', now: '2016-09-10 13:30' };

function made(more: Partial<Test>) {
  const run = runTest(SMALL_PLAN, { ...TEST, ...more });
  if ('refusal' in run) throw new Error(run.refusal.code);
  return run;
}

describe('the time of a test', () => {
  test.each([
    ['2016-09-10 13:30', '2016-09-10T10:30:00.000Z'],
    ['2016-09-10T13:30', '2016-09-10T10:30:00.000Z'],
    ['2016-09-10T13:30Z', '2016-09-10T13:30:00.000Z'],
    ['2016-01-10 13:30', '2016-01-10T11:30:00.000Z'],
    ['now', undefined],
    ['13:30', undefined],
    ['-20m', undefined],
    ['2016-09-10', undefined],
    ['2016-02-30 13:30', undefined],
  ])('%s is %s', (now, at) => {
    expect(testedAt({ now }, 'Europe/Bucharest')).toBe(at);
  });
});

describe('a test', () => {
  test('takes facts as they are typed, and lists and numbers as YAML has them', () => {
    const facts = { services: ['cards', 'atm'], started_at: '13:05', cards_hit: 12, money_safe: true };
    expect(typedFacts({ facts })).toEqual({
      services: 'cards,atm',
      started_at: '13:05',
      cards_hit: '12',
      money_safe: 'true',
    });
  });

  test('makes every statement, or those that it names, for every place, or those that it names', () => {
    expect(made({}).drafts.map(({ statement }) => statement)).toEqual(Object.keys(SMALL_PLAN.playbook.statements));
    const few = made({ statements: ['holding', 'correction-holding'], channels: ['social'], languages: ['ro'] });
    expect(
      few.drafts.map(({ statement, list }) => [statement, list.map((one) => `${one.channel}/${one.language}`)]),
    ).toEqual([
      ['holding', ['social/ro']],
      ['correction-holding', ['social/ro']],
    ]);
  });

  test('promises the next update from its own time', () => {
    expect(made({}).promise).toBe('2016-09-10T11:00:00.000Z');
  });

  test('takes options, what is lost, samples and what was said before', () => {
    const [holding] = made({ statements: ['holding'], options: { 'other-atm': false }, lost: ['office'] }).drafts;
    expect(holding?.options).not.toContain('other-atm');
    expect(holding?.made_from).toMatchObject({ contact: { en: 'any branch', ro: 'orice sucursală' } });
    const [update] = made({ statements: ['update'], sample: true }).drafts;
    expect(update?.parts.en).toHaveProperty('cause');
    const [plain] = made({ statements: ['update'] }).drafts;
    expect(plain?.parts.en).not.toHaveProperty('cause');
  });

  test.each<readonly [Partial<Test>, string]>([
    [{ now: 'now' }, 'not-a-time'],
    [{ facts: { cuase: 'power' } }, 'fact-unknown'],
    [{ statements: ['holdng'] }, 'statement-unknown'],
    [{ options: { x: true } }, 'option-unknown'],
    [{ lost: ['x'] }, 'dependency-unknown'],
  ])('with %j is refused: %s', (more, code) => {
    expect(runTest(SMALL_PLAN, { ...TEST, ...more })).toMatchObject({ refusal: { code } });
  });
});

describe('tests beside a playbook', () => {
  const own = {
    'playbooks/outage/tests/first-word.yaml': 'format: firsthour/test@1\ntitle: x\nnow: "2026-11-24 03:10"\n',
  };

  test('change nothing of what it is: not its digest, and not what an incident copies', () => {
    const [without] = checkWorkspace(BASE, CONNECTORS).plans;
    const { plans, findings, tests } = checkWorkspace([...BASE, ...asFiles(own)], CONNECTORS);
    expect(findings).toEqual([]);
    expect(tests.map(({ folder, name }) => `${folder}/${name}`)).toEqual(['outage/first-word']);
    expect(plans).toEqual([without]);
  });
});
