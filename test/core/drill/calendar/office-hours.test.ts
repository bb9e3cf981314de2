import { describe, expect, test } from 'vitest';

import { officeTime } from '../../../../src/core/drill/calendar/office-hours.ts';
import { workspaceWith } from './workspace-with.ts';

const WEEKLY = { calendar: { weekly: { scenario: 'outage/first-hour', cron: '0 0 * * 1', surprise: true } } };
/** Monday 30 November 2026 to Monday 7 December; Tuesday is a holiday. Bucharest is two hours ahead. */
const WEEK = { from: '2026-11-29T22:00:00.000Z', to: '2026-12-06T22:00:00.000Z' };

describe('a time inside office hours', () => {
  const usual = workspaceWith(WEEKLY);

  test('is the first of them and before the last of them, at the ends of what can be drawn', () => {
    expect(officeTime(usual, WEEK, 0)).toBe('2026-11-30T07:00:00.000Z');
    expect(officeTime(usual, WEEK, 0.999_999)).toMatch(/^2026-12-04T14:59:59/);
  });

  test('leaves holidays, nights and weekends alone', () => {
    const drawn = Array.from({ length: 200 }, (_, index) => officeTime(usual, WEEK, index / 200) ?? '');
    const days = new Set(drawn.map((time) => time.slice(0, 10)));
    expect([...days]).toEqual(['2026-11-30', '2026-12-02', '2026-12-03', '2026-12-04']);
    expect(drawn.every((time) => time.slice(11) >= '07:00' && time.slice(11) < '15:00')).toBe(true);
  });

  test('is inside what is left of them', () => {
    expect(officeTime(usual, { ...WEEK, from: '2026-12-04T14:30:00.000Z' }, 0.5)).toBe('2026-12-04T14:45:00.000Z');
    expect(officeTime(usual, { ...WEEK, from: '2026-12-04T15:00:00.000Z' }, 0.5)).toBeUndefined();
  });

  test('is inside those that the workspace has', () => {
    const late = workspaceWith({ ...WEEKLY, office_hours: { days: ['sat'], from: '22:00', to: '23:00' } });
    expect(officeTime(late, WEEK, 0.5)).toBe('2026-12-05T20:30:00.000Z');
  });

  test('keeps to the wall clock when summer time ends', () => {
    const sunday = workspaceWith({ ...WEEKLY, office_hours: { days: ['sun'], from: '09:00', to: '10:00' } });
    const change = { from: '2026-10-24T21:00:00.000Z', to: '2026-10-25T22:00:00.000Z' };
    expect(officeTime(sunday, change, 0)).toBe('2026-10-25T07:00:00.000Z');
  });
});
