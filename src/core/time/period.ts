import { addDays } from 'date-fns/addDays';
import { addMonths } from 'date-fns/addMonths';
import { isWeekend } from 'date-fns/isWeekend';
import { set } from 'date-fns/set';

import { durationMs } from './duration.ts';
import { plus } from './instant.ts';
import { dateIn, dayIn } from './zone.ts';

/** Elapsed time, working days, or calendar months. Hours are elapsed ones: a change of summer time does not move them. */
export type Period = string | { readonly business_days?: number; readonly months?: number };

/** Where working days are looked up, and what happens to an end that is none. */
export type Calendar = {
  readonly zone: string;
  /** `2026-12-25` … */
  readonly holidays: readonly string[];
  readonly roll: 'next-working-day' | 'noon-next-working-day' | null;
};

/**
 * When a period that starts at an instant ends. Periods in hours run on through weekends; the last day of others moves only
 * where the deadline says so (Reg. 1182/71 Art. 3(4); DORA, Del. Reg. 2025/301 Art. 5: noon of the next working day).
 */
export function endOf(period: Period, from: string, calendar: Calendar): string {
  return rolled(unrolled(period, from, calendar), calendar);
}

function unrolled(period: Period, from: string, calendar: Calendar): string {
  if (typeof period === 'string') return plus(from, durationMs(period));
  const start = dateIn(calendar.zone, from);
  if (period.months !== undefined) return iso(addMonths(start, period.months));
  let end: Date = start;
  for (let left = period.business_days ?? 0; left > 0; left -= isWorkingDay(end, calendar) ? 1 : 0)
    end = addDays(end, 1);
  return iso(end);
}

function rolled(end: string, calendar: Calendar): string {
  const last = dateIn(calendar.zone, end);
  if (calendar.roll === null || isWorkingDay(last, calendar)) return end;
  let next: Date = last;
  while (!isWorkingDay(next, calendar)) next = addDays(next, 1);
  return iso(
    calendar.roll === 'next-working-day' ? next : set(next, { hours: 12, minutes: 0, seconds: 0, milliseconds: 0 }),
  );
}

function isWorkingDay(at: Date, { zone, holidays }: Calendar): boolean {
  return !isWeekend(at) && !holidays.includes(dayIn(zone, iso(at)));
}

function iso(at: Date): string {
  return new Date(at.getTime()).toISOString();
}
