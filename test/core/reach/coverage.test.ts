import { describe, expect, test } from 'vitest';

import type { Plan } from '../../../src/core/playbook/plan.ts';
import { coverageOf } from '../../../src/core/reach/coverage.ts';
import { servicesIn } from '../../../src/core/reach/services.ts';
import { SMALL_PLAN } from '../../plans/small-plan.ts';

const { workspace, playbook, texts } = SMALL_PLAN;

function gapsOf(change: Partial<Plan>): readonly unknown[] {
  const plan = { ...SMALL_PLAN, ...change };
  return coverageOf(plan.workspace, [plan]).playbooks[0]?.gaps ?? [];
}

describe('what a playbook covers', () => {
  test('is each statement on each channel in each language that it has a text for', () => {
    const { covered } = coverageOf(workspace, [SMALL_PLAN]).playbooks[0] ?? { covered: [] };
    expect(covered.filter(({ stage }) => stage === 'briefing')).toEqual([
      { audience: 'staff', stage: 'briefing', statement: 'staff-brief', channel: 'mail', language: 'en' },
      { audience: 'staff', stage: 'briefing', statement: 'staff-brief', channel: 'mail', language: 'ro' },
    ]);
    const door = covered.filter(({ channel }) => channel === 'door');
    expect(door.map(({ statement, language }) => `${statement} ${language}`)).toEqual([
      'holding ro',
      'update ro',
      'restored ro',
      'apology ro',
    ]);
  });

  test('who heard the beginning and not the end is a gap', () => {
    expect(gapsOf({})).toEqual([{ gap: 'no-statement', audience: 'staff', stage: 'restored' }]);
  });

  test.each<readonly [string, Partial<Plan>, unknown]>([
    [
      'an audience that channels reach and nothing is said to',
      {
        workspace: {
          ...workspace,
          channels: { ...workspace.channels, desk: { connector: 'manual', audiences: ['press'] } },
        },
      },
      { gap: 'unaddressed', audience: 'press' },
    ],
    [
      'an audience that no channel reaches',
      {
        playbook: {
          ...playbook,
          statements: { ...playbook.statements, note: { stage: 'update', audience: 'partners', parts: ['what'] } },
        },
      },
      { gap: 'no-channel', audience: 'partners' },
    ],
    [
      'a stage without a statement',
      {
        playbook: {
          ...playbook,
          statements: Object.fromEntries(
            Object.entries(playbook.statements).filter(([id]) => id !== 'apology'),
          ) as typeof playbook.statements,
        },
      },
      { gap: 'no-statement', audience: 'customers', stage: 'apology' },
    ],
    [
      'a language that no channel carries',
      {
        workspace: {
          ...workspace,
          channels: { door: { connector: 'manual', audiences: ['customers'], languages: ['ro'] } },
        },
      },
      { gap: 'no-language', audience: 'customers', language: 'en' },
    ],
    [
      'a statement without a text',
      { texts: { ...texts, ro: { ...(texts.ro as NonNullable<typeof texts.ro>), statements: {} } } },
      { gap: 'no-text', audience: 'customers', statement: 'holding', language: 'ro' },
    ],
  ])('a gap is %s', (_, change, expected) => {
    expect(gapsOf(change)).toContainEqual(expected);
  });
});

describe('services and the playbooks for them', () => {
  const covering = (change: Partial<Plan['playbook']>) =>
    Object.fromEntries(
      servicesIn(workspace, [{ ...SMALL_PLAN, playbook: { ...playbook, ...change } }]).map(
        ({ service, playbooks, way }) => [service, `${playbooks.join()}${way ? ' way' : ''}`],
      ),
    );

  test('by symptoms, and by what is assumed to be lost', () => {
    expect(covering({})).toEqual({
      cards: 'small-outage',
      atm: 'small-outage',
      website: 'small-outage way',
      branches: ' way',
    });
  });

  test('one without symptoms is for all', () => {
    expect(covering({ symptoms: [], assume_lost: [] }).branches).toBe('small-outage way');
  });
});
