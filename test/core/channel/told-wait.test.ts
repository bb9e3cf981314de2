import { expect, test } from 'vitest';

import { limitReset, retryAfter } from '../../../src/core/channel/told-wait.ts';
import { NOW } from './samples.ts';

const EPOCH = Date.parse(NOW) / 1000;
const DAY = 86_400_000;

test.each([
  ['120', 120_000],
  [' 120 ', 120_000],
  ['0', 0],
  ['1.5', 1_500],
  ['Thu, 10 Sep 2026 10:02:00 GMT', 120_000],
  ['Thu, 10 Sep 2026 09:00:00 GMT', 0],
  ['999999999999', DAY],
  ['-5', 0],
  ['soon', null],
  ['', null],
])('Retry-After: %s is %s ms', (value, ms) => {
  expect(retryAfter({ 'retry-after': value }, NOW)).toBe(ms);
});

test.each([
  ['x-rate-limit-reset', String(EPOCH + 60), 60_000],
  ['x-ratelimit-reset', String((EPOCH + 60) * 1000), 60_000],
  ['x-ratelimit-reset', '2026-09-10T10:01:00.000Z', 60_000],
  ['ratelimit-reset', '60', 60_000],
  ['x-rate-limit-reset', String(EPOCH - 60), 0],
  ['x-rate-limit-reset', 'Infinity', DAY],
  ['ratelimit-reset', 'later', null],
])('%s: %s is %s ms', (name, value, ms) => {
  expect(limitReset({ [name]: value }, NOW)).toBe(ms);
});

test('without a header nothing is told', () => {
  expect([retryAfter({}, NOW), limitReset({}, NOW)]).toEqual([null, null]);
});
