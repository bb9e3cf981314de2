import { expect, test } from 'vitest';

import { durationMs, MINUTE, parseDuration } from '../../../src/core/time/duration.ts';

test.each([
  ['30m', 30],
  ['1h', 60],
  ['1h30m', 90],
  ['3d', 3 * 24 * 60],
  ['90s', 1.5],
  ['1d2h3m', 26 * 60 + 3],
  ['PT30M', 30],
  ['PT1H30M', 90],
  ['P1D', 24 * 60],
  ['P1DT1H', 25 * 60],
  ['0m', 0],
  ['007m', 7],
])('%s is %d minutes', (text, minutes) => {
  expect(parseDuration(text)).toBe(minutes * MINUTE);
});

test.each([
  '',
  ' ',
  '30',
  'm',
  '30 m',
  ' 30m',
  '30min',
  '30M',
  'h1',
  '1m1h',
  '-30m',
  '+30m',
  '1.5h',
  '1,5h',
  'P',
  'PT',
  'PT1H30',
  'P1M',
  'P1Y',
  '30m30m',
  '1e3m',
  '٣٠m',
  '30m\n',
  'constructor',
])('%j is no duration', (text) => {
  expect(parseDuration(text)).toBeUndefined();
});

test('a duration that would lead out of the calendar is none', () => {
  expect(parseDuration('36500d')).toBe(36_500 * 24 * 60 * MINUTE);
  expect(parseDuration('36501d')).toBeUndefined();
  expect(parseDuration(`${'9'.repeat(400)}d`)).toBeUndefined();
});

test('in a checked file, where it must be some number, it is a hundred years at most', () => {
  expect(durationMs('1h')).toBe(60 * MINUTE);
  expect(durationMs('99999999999d')).toBe(36_500 * 24 * 60 * MINUTE);
  expect(durationMs(`${'9'.repeat(400)}d`)).toBe(36_500 * 24 * 60 * MINUTE);
  expect(durationMs('soon')).toBe(0);
});
