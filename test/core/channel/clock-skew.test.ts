import { expect, test } from 'vitest';

import { clockSkew } from '../../../src/core/channel/clock-skew.ts';
import { NOW } from './samples.ts';

test.each([
  ['Thu, 10 Sep 2026 10:00:00 GMT', null],
  ['Thu, 10 Sep 2026 09:58:01 GMT', null],
  ['Thu, 10 Sep 2026 09:58:00 GMT', 2],
  ['Thu, 10 Sep 2026 09:00:00 GMT', 60],
  ['Thu, 10 Sep 2026 10:05:59 GMT', -5],
  ['yesterday', null],
  ['', null],
  [undefined, null],
])('Date: %s is said as %s minutes', (date, minutes) => {
  expect(clockSkew(date, NOW)).toBe(minutes);
});
