import { describe, expect, test } from 'vitest';

import { checkOf } from '../../src/core/drill/check.ts';
import { openDice } from '../../src/core/drill/dice.ts';
import { drillWorkspace } from '../../src/core/drill/drill-workspace.ts';
import { type Beat, scriptOf } from '../../src/core/drill/script.ts';
import { strangerIn } from '../../src/core/drill/verbs.ts';
import type { Plan } from '../../src/core/playbook/plan.ts';
import type { Scenario } from '../../src/core/schema/generated/types.ts';

const PLAN = {
  workspace: {
    languages: ['en'],
    services: { cards: {}, site: { needs: ['datacentre'] } },
    dependencies: { datacentre: 'Data centre' },
    people: [],
    channels: {
      website: {
        connector: 'own',
        url: { env: 'WEBSITE_URL' },
        secret: { file: '/etc/secret' },
        proxy: { env: 'PROXY' },
        ca: { file: 'ca.pem' },
        insecure: true,
        audiences: ['customers'],
        needs: ['site'],
        limit: { unit: 'chars', max: 500 },
      },
      door: { connector: 'manual', audiences: ['customers'] },
    },
    reach: { file: 'reach.yaml' },
  },
  playbook: { id: 'outage', statements: {}, facts: { cause: { confirm: 'technical' } } },
  texts: {},
  connectors: {
    own: {
      id: 'own',
      request: { create: { method: 'POST', url: 'https://live.example' } },
      limit: { unit: 'chars', max: 280 },
      idempotent: true,
    },
    manual: { id: 'manual', manual: true },
  },
} as unknown as Plan;

const SCENARIO: Scenario = {
  format: 'firsthour/scenario@1',
  title: 'x',
  begins: '2026-11-24 03:00',
  lasts: '1h',
  as: 'duty',
  opened: { at: '5m', facts: { services: ['cards'] } },
  operator: [{ at: '10m', run: ['publish', 'holding', '--yes'] }],
  pass: 90,
};

function beats(more: Partial<Scenario>, seed = 1): readonly Beat[] {
  return scriptOf({ ...SCENARIO, ...more }, PLAN, seed).beats;
}

/** `10 publish holding --yes`, `20 website: reset`. */
function told(list: readonly Beat[]): readonly string[] {
  return list.flatMap((beat) => {
    const minute = beat.at / 60_000;
    if (beat.does === 'operate') return [`${minute} ${beat.run.join(' ')}${beat.missed ? ` (no ${beat.missed})` : ''}`];
    if (beat.does === 'fault')
      return [`${minute} ${beat.channel}: ${beat.faults.map(({ kind }) => kind).join() || 'well'}`];
    return [];
  });
}

describe('a script', () => {
  test('has what is learned written down, confirmed and passed on', () => {
    const learn = {
      at: '20m',
      learn: { cause: 'power', services: ['cards', 'site'] },
      from: 'engineer',
      confirmed: true,
    };
    const then = [{ after: '2m', run: ['publish', 'update', '--yes'] }];
    expect(told(beats({ course: [{ ...learn, then }] }))).toEqual([
      '10 publish holding --yes',
      '20 set cause=power services=cards,site --for engineer --via phone',
      '20 confirm cause --for engineer --via phone',
      '22 publish update --yes',
    ]);
  });

  test('adds services that fail to those that are known to', () => {
    const course = [{ at: '12m', fails: ['site'] }];
    expect(told(beats({ course }))).toContain('12 set services=cards,site');
  });

  test('lets channels fail with what they need, until it is back; a fault of their own goes before it', () => {
    const course = [
      { at: '10m', lost: ['datacentre'], for: '30m' },
      { at: '20m', channel: 'website', fault: { kind: 'status', status: 503 } as const, for: '5m' },
    ];
    expect(told(beats({ course })).filter((line) => !line.includes('publish'))).toEqual([
      '10 website: reset',
      '10 lost datacentre',
      '20 website: status',
      '25 website: reset',
      '40 website: well',
      '40 alive datacentre',
    ]);
  });

  test('does not do what needs a person who cannot be reached', () => {
    const approve = ['approve', 'restored', '--for', 'deputy', '--via', 'phone'];
    const course = [{ at: '12m', unreachable: 'deputy', for: '10m' }];
    const operator = ['11m', '12m', '21m', '22m'].map((at) => ({ at, run: approve }));
    expect(told(beats({ course, operator })).map((line) => line.endsWith('(no deputy)'))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  test('does nothing before the incident is open', () => {
    expect(told(beats({ operator: [{ at: '2m', run: ['status'] }] }))).toEqual(['5 status']);
  });

  test('throws its dice by the seed: within the span, in whole minutes, each possibility in its time', () => {
    const one_of = [{ fails: ['site'] }, { unreachable: 'deputy' }];
    const course = [{ between: ['10m', '20m'], one_of }];
    const happened = Array.from({ length: 60 }, (_, seed) =>
      beats({ course }, seed).find(({ does }) => does === 'happen'),
    );
    const minutes = happened.map((beat) => (beat?.at ?? 0) / 60_000);
    expect(minutes.every((minute) => Number.isInteger(minute) && minute >= 10 && minute <= 20)).toBe(true);
    expect(new Set(minutes).size).toBeGreaterThan(5);
    expect(new Set(happened.map((beat) => JSON.stringify(beat && 'happening' in beat && beat.happening))).size).toBe(2);
    expect(beats({ course }, 7)).toEqual(beats({ course }, 7));
  });
});

describe('dice', () => {
  test('fall the same way for the same seed and purpose, and another way for others', () => {
    const ids = [openDice(1, 'a'), openDice(1, 'a'), openDice(2, 'a'), openDice(1, 'b')].map(({ id }) => id());
    expect(ids[0]).toMatch(/^[0-9a-f]{32}$/);
    expect(ids[1]).toBe(ids[0]);
    expect(new Set(ids).size).toBe(3);
  });
});

describe('the workspace of a drill', () => {
  test('knows no address, secret or way of a live channel, and keeps what a text depends on', () => {
    const { channels, reach } = drillWorkspace(PLAN);
    expect(reach).toBeUndefined();
    expect(channels).toEqual({
      website: {
        connector: 'webhook',
        drill: { url: { env: 'FIRSTHOUR_DRILL_URL_WEBSITE' }, secret: { env: 'FIRSTHOUR_DRILL_SECRET_WEBSITE' } },
        audiences: ['customers'],
        needs: ['site'],
        limit: { unit: 'chars', max: 280 },
        idempotent: true,
      },
      door: { connector: 'manual', audiences: ['customers'] },
    });
  });
});

test.each([
  [['publish', 'holding', '--yes'], undefined],
  [['start', 'outage'], 'start'],
  [['publish', 'holding', '--incident=2026-11-24-outage'], '--incident=2026-11-24-outage'],
  [['status', '--watch'], '--watch'],
  [[], ''],
])('of %j a drill does not run %j', (run, stranger) => expect(strangerIn(run)).toBe(stranger));

test('a check that was done late counts half, and one that passed has no minute', () => {
  const found = { kind: 'promise', about: 'next-update#1', expected: 40, actual: 44, minute: 40 } as const;
  expect(checkOf({ ...found, passed: 'half' })).toMatchObject({ passed: false, points: 1, of: 2, minute: 40 });
  expect(checkOf({ ...found, passed: true })).toMatchObject({ id: 'promise/next-update#1', points: 2, minute: null });
});
