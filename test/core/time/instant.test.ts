import { expect, test } from 'vitest';

import { MINUTE } from '../../../src/core/time/duration.ts';
import { elapsed, later, plus, toTheMinute, upToFiveMinutes } from '../../../src/core/time/instant.ts';

test.each([
  ['2016-09-10T10:30:00.000Z', '2016-09-10T10:30:00.000Z'],
  ['2016-09-10T10:30:00.001Z', '2016-09-10T10:35:00.000Z'],
  ['2016-09-10T10:31:00.000Z', '2016-09-10T10:35:00.000Z'],
  ['2016-09-10T10:34:59.999Z', '2016-09-10T10:35:00.000Z'],
  ['2016-09-10T23:58:00.000Z', '2016-09-11T00:00:00.000Z'],
  ['2016-12-31T23:55:00.001Z', '2017-01-01T00:00:00.000Z'],
])('%s rounded up to five minutes is %s', (instant, rounded) => {
  expect(upToFiveMinutes(instant)).toBe(rounded);
});

test('five minutes are full ones on the clock in zones that are half or three quarters of an hour off', () => {
  expect(upToFiveMinutes('2026-05-01T12:01:00+05:45')).toBe('2026-05-01T06:20:00.000Z');
});

test('hours are elapsed ones, across the end of summer time and over a leap day', () => {
  expect(plus('2026-10-24T23:30:00.000Z', 36 * 60 * MINUTE)).toBe('2026-10-26T11:30:00.000Z');
  expect(plus('2028-02-28T12:00:00.000Z', 24 * 60 * MINUTE)).toBe('2028-02-29T12:00:00.000Z');
  expect(elapsed('2026-03-29T00:00:00.000Z', '2026-03-29T04:00:00.000Z')).toBe(4 * 60 * MINUTE);
  expect(elapsed('2026-03-29T04:00:00.000Z', '2026-03-29T00:00:00.000Z')).toBe(-4 * 60 * MINUTE);
});

test('instants are compared by time, not by letters', () => {
  expect(later('2016-09-10T12:00:00+02:00', '2016-09-10T10:30:00Z')).toBe('2016-09-10T10:30:00Z');
  expect(later('2016-09-10T10:30:00Z', '2016-09-10T12:00:00+02:00')).toBe('2016-09-10T10:30:00Z');
  expect(toTheMinute('2016-09-10T10:30:59.999Z')).toBe('2016-09-10T10:30:00.000Z');
});
