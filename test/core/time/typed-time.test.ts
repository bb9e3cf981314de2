import { expect, test } from 'vitest';

import { parseTyped } from '../../../src/core/time/typed-time.ts';

/** Saturday 10 September 2016, 13:30:40 in Bucharest. */
const NOW = '2016-09-10T10:30:40.000Z';

function back(text: string, now = NOW, zone = 'Europe/Bucharest'): string | undefined {
  return parseTyped(text, { now, zone, looking: 'back' });
}

function ahead(text: string, now = NOW, zone = 'Europe/Bucharest'): string | undefined {
  return parseTyped(text, { now, zone, looking: 'ahead' });
}

test.each([
  ['13:00', '2016-09-10T10:00:00.000Z'],
  ['13:30', '2016-09-10T10:30:00.000Z'],
  ['13:31', '2016-09-09T10:31:00.000Z'],
  ['23:50', '2016-09-09T20:50:00.000Z'],
  ['9:05', '2016-09-10T06:05:00.000Z'],
  ['0:00', '2016-09-09T21:00:00.000Z'],
  ['13.05', '2016-09-10T10:05:00.000Z'],
  ['13h05', '2016-09-10T10:05:00.000Z'],
  [' 13:05 ', '2016-09-10T10:05:00.000Z'],
])('for what has begun, %j is the latest past one: %s', (typed, instant) => {
  expect(back(typed)).toBe(instant);
});

test.each([
  ['13:00', '2016-09-11T10:00:00.000Z'],
  ['13:30', '2016-09-11T10:30:00.000Z'],
  ['13:31', '2016-09-10T10:31:00.000Z'],
  ['23:50', '2016-09-10T20:50:00.000Z'],
  ['0:00', '2016-09-10T21:00:00.000Z'],
])('for what is to come, %j is the next one: %s', (typed, instant) => {
  expect(ahead(typed)).toBe(instant);
});

test('at the very minute it has begun, and is not to come', () => {
  expect(back('13:30', '2016-09-10T10:30:00.000Z')).toBe('2016-09-10T10:30:00.000Z');
  expect(ahead('13:30', '2016-09-10T10:30:00.000Z')).toBe('2016-09-11T10:30:00.000Z');
});

test.each([
  ['now', NOW],
  ['-20m', '2016-09-10T10:10:00.000Z'],
  ['-0m', '2016-09-10T10:30:00.000Z'],
  ['-1h30m', '2016-09-10T09:00:00.000Z'],
  ['-PT20M', '2016-09-10T10:10:00.000Z'],
  ['+30m', '2016-09-10T11:00:00.000Z'],
  ['+3d', '2016-09-13T10:30:00.000Z'],
])('%s is counted from now, to the minute: %s', (typed, instant) => {
  expect(back(typed)).toBe(instant);
  expect(ahead(typed)).toBe(instant);
});

test.each([
  ['2016-09-10T13:05', '2016-09-10T10:05:00.000Z'],
  ['2016-09-10 13:05', '2016-09-10T10:05:00.000Z'],
  ['2016-09-10T13:05:30', '2016-09-10T10:05:30.000Z'],
  ['2016-12-10T13:05', '2016-12-10T11:05:00.000Z'],
  ['2016-02-29 00:00', '2016-02-28T22:00:00.000Z'],
  ['2016-09-10T13:05Z', '2016-09-10T13:05:00.000Z'],
  ['2016-09-10T13:05:30.5Z', '2016-09-10T13:05:30.500Z'],
  ['2016-09-10T13:05+03:00', '2016-09-10T10:05:00.000Z'],
  ['2016-09-10T13:05-0330', '2016-09-10T16:35:00.000Z'],
  ['2016-09-10T00:30+14:00', '2016-09-09T10:30:00.000Z'],
])('%j is an ISO time, in the zone of the workspace unless it names one: %s', (typed, instant) => {
  expect(back(typed)).toBe(instant);
  expect(ahead(typed)).toBe(instant);
});

test.each([
  '',
  ' ',
  '13',
  '1305',
  '24:00',
  '13:60',
  '13:5',
  '-20',
  '20m',
  '- 20m',
  '--20m',
  '-1.5h',
  '-',
  '+',
  'yesterday',
  'NOW',
  '1pm',
  '13:00 pm',
  '13:00:00',
  '2016-09-10',
  '2016-09-31 13:00',
  '2015-02-29 13:00',
  '2016-13-01 13:00',
  '2016-00-10 13:00',
  '2016-09-10T25:00',
  '2016-09-10T25:00Z',
  '2016-09-31T13:00Z',
  '2016-09-10T13:00+99:99',
  '10.09.2016 13:00',
  '9/10/2016 13:00',
  '٣٠:٠٠',
  '-99999999999d',
  `+${'9'.repeat(400)}d`,
  '99999-09-10 13:00',
  '__proto__',
  'constructor',
])('%j is no time', (typed) => {
  expect(back(typed)).toBeUndefined();
  expect(ahead(typed)).toBeUndefined();
});

test('a year of two digits in four is that year, not one of the last century', () => {
  expect(back('0016-09-10 13:05')).toMatch(/^0016-/);
});

test.each([
  ['Pacific/Kiritimati', '2026-05-01T10:30:00.000Z', '23:00', '2026-05-01T09:00:00.000Z', '2026-05-02T09:00:00.000Z'],
  ['Pacific/Kiritimati', '2026-05-01T10:30:00.000Z', '01:00', '2026-04-30T11:00:00.000Z', '2026-05-01T11:00:00.000Z'],
  ['Pacific/Pago_Pago', '2026-05-01T10:30:00.000Z', '23:00', '2026-05-01T10:00:00.000Z', '2026-05-02T10:00:00.000Z'],
  ['Pacific/Pago_Pago', '2026-05-01T10:30:00.000Z', '23:45', '2026-04-30T10:45:00.000Z', '2026-05-01T10:45:00.000Z'],
  ['Asia/Kathmandu', '2026-05-01T10:30:00.000Z', '16:00', '2026-05-01T10:15:00.000Z', '2026-05-02T10:15:00.000Z'],
  ['UTC', '2026-05-01T10:30:00.000Z', '10:30', '2026-05-01T10:30:00.000Z', '2026-05-02T10:30:00.000Z'],
])("in %s, at %s, %s is the zone's own", (zone, now, typed, past, next) => {
  expect(back(typed, now, zone)).toBe(past);
  expect(ahead(typed, now, zone)).toBe(next);
});
