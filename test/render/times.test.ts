import { expect, test } from 'vitest';

import { clockText, minutesText, spanText } from '../../src/render/times.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

test('a time is 13:05 in the zone of the workspace, with the day when that is not today', () => {
  const now = '2016-09-10T10:30:00.000Z';
  expect(clockText('Europe/Bucharest', '2016-09-10T10:05:00.000Z', now)).toBe('13:05');
  expect(clockText('Europe/Bucharest', '2016-09-10T22:05:00.000Z', now)).toBe('01:05 on 11 September');
  expect(clockText('Europe/Bucharest', '2017-01-10T10:05:00.000Z', now)).toBe('12:05 on 10 January 2017');
});

test('a span is cut to the minute, the last one to the second', () => {
  expect(
    [0, 40_999, MINUTE, 25.9 * MINUTE, HOUR, 3 * HOUR + 46 * MINUTE, 47.9 * HOUR, 48 * HOUR].map(spanText),
  ).toEqual(['0 s', '40 s', '1 min', '25 min', '1 h', '3 h 46 min', '47 h 54 min', '2 days']);
});

test('how long it has been is said in minutes for two hours', () => {
  expect([MINUTE, 64 * MINUTE, 119 * MINUTE, 125 * MINUTE].map(minutesText)).toEqual([
    '1 minute',
    '64 minutes',
    '119 minutes',
    '2 h 5 min',
  ]);
});
