import { expect, test } from 'vitest';

import { parseTyped } from '../../../src/core/time/typed-time.ts';
import { clockIn, dayAfter, dayIn, wallClockOn, wallClocksOn, weekdayIn } from '../../../src/core/time/zone.ts';

const BUCHAREST = 'Europe/Bucharest';

test('when clocks are set back, a time stands on them twice', () => {
  expect(wallClocksOn(BUCHAREST, '2026-10-25', 3, 30)).toEqual([
    '2026-10-25T00:30:00.000Z',
    '2026-10-25T01:30:00.000Z',
  ]);
  expect(wallClocksOn(BUCHAREST, '2026-10-25', 2, 59)).toEqual(['2026-10-24T23:59:00.000Z']);
  expect(wallClocksOn(BUCHAREST, '2026-10-25', 4, 0)).toEqual(['2026-10-25T02:00:00.000Z']);
  expect(wallClockOn(BUCHAREST, '2026-10-25', 3, 30)).toBe('2026-10-25T00:30:00.000Z');
});

test('when clocks are set forward, a time that they skip is as much later', () => {
  expect(wallClocksOn(BUCHAREST, '2026-03-29', 3, 30)).toEqual(['2026-03-29T01:30:00.000Z']);
  expect(clockIn(BUCHAREST, wallClockOn(BUCHAREST, '2026-03-29', 3, 30))).toBe('04:30');
  expect(wallClocksOn(BUCHAREST, '2026-03-29', 2, 59)).toEqual(['2026-03-29T00:59:00.000Z']);
  expect(wallClocksOn(BUCHAREST, '2026-03-29', 4, 0)).toEqual(['2026-03-29T01:00:00.000Z']);
});

test.each([
  ['in the first of the two hours', '2026-10-25T00:40:00.000Z', '2026-10-25T00:30:00.000Z', '2026-10-25T01:30:00.000Z'],
  ['in the second', '2026-10-25T01:40:00.000Z', '2026-10-25T01:30:00.000Z', '2026-10-26T01:30:00.000Z'],
  ['before both', '2026-10-25T00:20:00.000Z', '2026-10-24T00:30:00.000Z', '2026-10-25T00:30:00.000Z'],
])('03:30 typed %s is the nearer one', (_, now, past, next) => {
  expect(parseTyped('03:30', { now, zone: BUCHAREST, looking: 'back' })).toBe(past);
  expect(parseTyped('03:30', { now, zone: BUCHAREST, looking: 'ahead' })).toBe(next);
});

test('an estimate for an hour that is skipped is not a day late', () => {
  const now = '2026-03-29T00:10:00.000Z';
  expect(parseTyped('03:30', { now, zone: BUCHAREST, looking: 'ahead' })).toBe('2026-03-29T01:30:00.000Z');
});

test('yesterday at that time is 23 or 25 hours ago where a change lies between', () => {
  const before = (now: string) => parseTyped('13:00', { now, zone: BUCHAREST, looking: 'back' });
  expect(before('2026-03-29T09:59:00.000Z')).toBe('2026-03-28T11:00:00.000Z');
  expect(before('2026-10-25T10:59:00.000Z')).toBe('2026-10-24T10:00:00.000Z');
});

test('half an hour of summer time, and clocks that change at midnight', () => {
  expect(wallClocksOn('Australia/Lord_Howe', '2026-04-05', 1, 45)).toEqual([
    '2026-04-04T14:45:00.000Z',
    '2026-04-04T15:15:00.000Z',
  ]);
  expect(clockIn('Africa/Cairo', wallClockOn('Africa/Cairo', '2026-04-24', 0, 30))).toBe('01:30');
  expect(dayIn('Africa/Cairo', wallClockOn('Africa/Cairo', '2026-04-24', 0, 30))).toBe('2026-04-24');
});

test('a day is the one of the zone, in zones far east and west', () => {
  const instant = '2016-09-10T10:30:00.000Z';
  expect(dayIn('Pacific/Kiritimati', instant)).toBe('2016-09-11');
  expect(dayIn('Pacific/Pago_Pago', instant)).toBe('2016-09-09');
  expect(weekdayIn('Pacific/Kiritimati', instant)).toBe(0);
  expect(weekdayIn('Pacific/Pago_Pago', instant)).toBe(5);
});

test('days go on over the ends of months and years', () => {
  expect(dayAfter('2016-12-31', 1)).toBe('2017-01-01');
  expect(dayAfter('2016-03-01', -1)).toBe('2016-02-29');
  expect(dayAfter('2026-10-25', 1)).toBe('2026-10-26');
});
