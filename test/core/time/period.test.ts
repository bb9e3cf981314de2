import { expect, test } from 'vitest';

import { endOf } from '../../../src/core/time/period.ts';

const BUCHAREST = { zone: 'Europe/Bucharest', holidays: [], roll: null } as const;
const NEW_YORK = { zone: 'America/New_York', holidays: [], roll: null } as const;

test('elapsed hours run through a weekend and a change of summer time', () => {
  // GDPR Art. 33: aware Thursday 17:00, due Sunday 17:00.
  expect(endOf('72h', '2026-06-11T14:00:00Z', BUCHAREST)).toBe('2026-06-14T14:00:00.000Z');
  // 12 CFR 53: 36 hours over the night when the clock goes forward in New York.
  expect(endOf('36h', '2026-03-07T22:00:00Z', NEW_YORK)).toBe('2026-03-09T10:00:00.000Z');
  // MAS: discovered 23:40, due 00:40.
  expect(endOf('1h', '2026-06-11T15:40:00Z', { ...BUCHAREST, zone: 'Asia/Singapore' })).toBe(
    '2026-06-11T16:40:00.000Z',
  );
});

test('four business days from Thursday are next Wednesday, at the same time of day', () => {
  // SEC 8-K Item 1.05.
  expect(endOf({ business_days: 4 }, '2026-06-11T15:00:00Z', NEW_YORK)).toBe('2026-06-17T15:00:00.000Z');
});

test('a holiday of the workspace is no business day', () => {
  const calendar = { ...NEW_YORK, holidays: ['2026-06-15'] };
  expect(endOf({ business_days: 4 }, '2026-06-11T15:00:00Z', calendar)).toBe('2026-06-18T15:00:00.000Z');
});

test('a month ends on the same day, or on the last one of a shorter month', () => {
  // NIS2 Art. 23: notification sent on 10 January, final report on 10 February.
  expect(endOf({ months: 1 }, '2026-01-10T09:00:00Z', BUCHAREST)).toBe('2026-02-10T09:00:00.000Z');
  expect(endOf({ months: 1 }, '2026-01-31T09:00:00Z', BUCHAREST)).toBe('2026-02-28T09:00:00.000Z');
  // Over the change to summer time the clock on the wall stays.
  expect(endOf({ months: 1 }, '2026-03-10T09:00:00Z', BUCHAREST)).toBe('2026-04-10T08:00:00.000Z');
});

test('an end on a weekend or a holiday rolls where the deadline says so', () => {
  // DORA, entities that may wait: due Saturday 13:00, moved to Monday noon.
  const saturday = '2026-06-13T10:00:00Z';
  expect(endOf('1h', '2026-06-13T09:00:00Z', { ...BUCHAREST, roll: 'noon-next-working-day' })).toBe(
    '2026-06-15T09:00:00.000Z',
  );
  expect(endOf('1h', '2026-06-13T09:00:00Z', { ...BUCHAREST, roll: 'next-working-day' })).toBe(
    '2026-06-15T10:00:00.000Z',
  );
  expect(endOf('1h', '2026-06-13T09:00:00Z', BUCHAREST)).toBe(new Date(saturday).toISOString());
  const bridged = { ...BUCHAREST, roll: 'next-working-day', holidays: ['2026-06-15'] } as const;
  expect(endOf('1h', '2026-06-13T09:00:00Z', bridged)).toBe('2026-06-16T10:00:00.000Z');
});
