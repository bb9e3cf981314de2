import { describe, expect, test } from 'vitest';

import { cronFault, lastTime, nextTimes } from '../../../../src/core/drill/calendar/cron.ts';

const ZONE = 'Europe/Bucharest';

describe('a cron expression', () => {
  test.each([
    ['0 10 * * 2', null],
    [' 30 9 1 * * ', null],
    ['0 9 * * mon-fri', null],
    ['0 10 * *', 'fields'],
    ['0 0 10 * * 2', 'fields'],
    ['@weekly', 'fields'],
    ['', 'fields'],
    ['61 * * * *', 'field'],
    ['x * * * *', 'field'],
    ['0 0 31 2 *', 'never'],
  ])('"%s": %s', (cron, fault) => expect(cronFault(cron)).toBe(fault));

  test('counts the instant itself as past', () => {
    expect(lastTime('0 10 * * *', ZONE, '2026-11-26T08:00:00.000Z')).toBe('2026-11-26T08:00:00.000Z');
    expect(lastTime('0 10 * * *', ZONE, '2026-11-26T07:59:59.000Z')).toBe('2026-11-25T08:00:00.000Z');
    expect(nextTimes('0 10 * * *', ZONE, '2026-11-26T08:00:00.000Z', 1)).toEqual(['2026-11-27T08:00:00.000Z']);
  });

  test('keeps its hour when summer time begins and ends', () => {
    expect(nextTimes('0 10 * * *', ZONE, '2026-03-28T00:00:00.000Z', 2)).toEqual([
      '2026-03-28T08:00:00.000Z',
      '2026-03-29T07:00:00.000Z',
    ]);
    expect(nextTimes('0 10 * * *', ZONE, '2026-10-24T00:00:00.000Z', 2)).toEqual([
      '2026-10-24T07:00:00.000Z',
      '2026-10-25T08:00:00.000Z',
    ]);
  });

  test('comes once in an hour that is there twice, and later in one that is skipped', () => {
    expect(nextTimes('30 3 * * *', ZONE, '2026-10-24T12:00:00.000Z', 2)).toEqual([
      '2026-10-25T00:30:00.000Z',
      '2026-10-26T01:30:00.000Z',
    ]);
    expect(nextTimes('30 3 * * *', ZONE, '2026-03-28T12:00:00.000Z', 1)).toEqual(['2026-03-29T01:30:00.000Z']);
  });

  test('that cannot be read names no time', () => {
    expect(lastTime('x', ZONE, '2026-11-26T08:00:00.000Z')).toBeUndefined();
    expect(nextTimes('0 0 31 2 *', ZONE, '2026-11-26T08:00:00.000Z', 3)).toEqual([]);
  });
});
