import { MINUTE } from '../core/time/duration.ts';
import { clockIn, dayIn } from '../core/time/zone.ts';
import { counted } from './layout/list.ts';

const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** Beyond this, hours mean little to a reader. */
const DAYS_FROM = 48 * HOUR;

/** A time as the team reads it, in the workspace's zone: `13:05`; with the day when that is not the day of `now`. */
export function clockText(zone: string, instant: string, now: string): string {
  const clock = clockIn(zone, instant);
  return dayIn(zone, instant) === dayIn(zone, now) ? clock : `${clock} on ${dayText(zone, instant, now)}`;
}

/** A day: `10 September`, with the year when it is not that of `now`. */
export function dayText(zone: string, instant: string, now: string): string {
  const otherYear = dayIn(zone, instant).slice(0, 4) !== dayIn(zone, now).slice(0, 4);
  const year = otherYear ? ({ year: 'numeric' } as const) : {};
  return new Intl.DateTimeFormat('en-GB', { timeZone: zone, day: 'numeric', month: 'long', ...year }).format(
    Date.parse(instant),
  );
}

/** A span on a clock face, cut to the minute (the last one in seconds): `25 min`, `3 h 46 min`, `12 days`, `40 s`. */
export function spanText(ms: number): string {
  if (ms >= DAYS_FROM) return counted(Math.floor(ms / DAY), 'day');
  const minutes = Math.floor((ms % HOUR) / MINUTE);
  if (ms >= HOUR) return `${Math.floor(ms / HOUR)} h${minutes === 0 ? '' : ` ${minutes} min`}`;
  return ms >= MINUTE ? `${Math.floor(ms / MINUTE)} min` : `${Math.max(0, Math.floor(ms / 1000))} s`;
}

/** A span in words: `64 minutes`, `3 h 46 min`. */
export function minutesText(ms: number): string {
  return ms < 2 * HOUR ? counted(Math.floor(ms / MINUTE), 'minute') : spanText(ms);
}
