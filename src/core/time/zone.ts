import { TZDate } from '@date-fns/tz';

/** The wall clock in a zone, 24 hours: `13:05`. */
export function clockIn(zone: string, instant: string): string {
  const at = new TZDate(Date.parse(instant), zone);
  return `${two(at.getHours())}:${two(at.getMinutes())}`;
}

/** The day in a zone: `2016-09-10`. */
export function dayIn(zone: string, instant: string): string {
  const at = new TZDate(Date.parse(instant), zone);
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

/** Weekday in a zone, 0 is Sunday. */
export function weekdayIn(zone: string, instant: string): number {
  return new TZDate(Date.parse(instant), zone).getDay();
}

/**
 * The instant of a wall-clock time on the zone's day of `near`, moved by `days`. A time that summer time skips or repeats
 * resolves as the zone's own rules do (skipped: the hour after; repeated: the first).
 */
export function wallClock(zone: string, near: string, days: number, hours: number, minutes: number): string {
  const day = new TZDate(Date.parse(near), zone);
  const at = new TZDate(day.getFullYear(), day.getMonth(), day.getDate() + days, hours, minutes, 0, 0, zone);
  return new Date(at.getTime()).toISOString();
}

/** The instant of a wall-clock time on a day (`2016-09-10`) in a zone. */
export function wallClockOn(zone: string, day: string, hours: number, minutes: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(new TZDate(year, month - 1, date, hours, minutes, 0, 0, zone).getTime()).toISOString();
}

/** True when the runtime knows the zone. */
export function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

function two(part: number): string {
  return String(part).padStart(2, '0');
}
