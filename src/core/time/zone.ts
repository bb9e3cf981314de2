import { TZDate, tzOffset } from '@date-fns/tz';

import { DAY, MINUTE } from './duration.ts';

/** The wall clock in a zone, 24 hours: `13:05`. */
export function clockIn(zone: string, instant: string): string {
  return shownIn(zone, instant).clock;
}

/** The day in a zone: `2016-09-10`. */
export function dayIn(zone: string, instant: string): string {
  return shownIn(zone, instant).day;
}

type Shown = { readonly day: string; readonly clock: string };

/** A page, and even more a check of many texts, asks for the same few instants again and again. */
const shown = new Map<string, Shown>();
const MOST_SHOWN = 1_000;

function shownIn(zone: string, instant: string): Shown {
  const key = `${zone} ${instant}`;
  const before = shown.get(key);
  if (before) return before;
  const at = new TZDate(Date.parse(instant), zone);
  const found = {
    day: `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`,
    clock: `${two(at.getHours())}:${two(at.getMinutes())}`,
  };
  if (shown.size >= MOST_SHOWN) shown.clear();
  shown.set(key, found);
  return found;
}

/** An instant as a date whose parts are those of the zone's wall clock. */
export function dateIn(zone: string, instant: string): TZDate {
  return new TZDate(Date.parse(instant), zone);
}

/** Weekday in a zone, 0 is Sunday. */
export function weekdayIn(zone: string, instant: string): number {
  return new TZDate(Date.parse(instant), zone).getDay();
}

/**
 * Every instant at which the zone's clocks show a time on a day (`2016-09-10`), in order: one, or two where summer time
 * repeats it. A time that it skips is as much later: 03:30 means 04:30.
 */
export function wallClocksOn(zone: string, day: string, hours: number, minutes: number): readonly string[] {
  const shown = Date.parse(`${day}T${two(hours)}:${two(minutes)}:00Z`);
  const before = offset(zone, shown - DAY);
  const after = offset(zone, shown + DAY);
  const possible = [...new Set([before, after])].map((ms) => shown - ms).sort((a, b) => a - b);
  const real = possible.filter((at) => offset(zone, at) === shown - at);
  return (real.length > 0 ? real : [shown - before]).map((at) => new Date(at).toISOString());
}

/** The instant of a wall-clock time on a day (`2016-09-10`) in a zone: the first, where summer time repeats it. */
export function wallClockOn(zone: string, day: string, hours: number, minutes: number): string {
  const [first = ''] = wallClocksOn(zone, day, hours, minutes);
  return first;
}

/** A day some days later, or earlier. */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

/** True when the runtime knows the zone. */
export function isZone(zone: string): boolean {
  const before = zones.get(zone);
  if (before !== undefined) return before;
  const known = hasZone(zone);
  zones.set(zone, known);
  return known;
}

/** Asking takes a millisecond. */
const zones = new Map<string, boolean>();

function hasZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

/** How far a zone is ahead of UTC at an instant, in ms. */
function offset(zone: string, at: number): number {
  return tzOffset(zone, new Date(at)) * MINUTE;
}

function two(part: number): string {
  return String(part).padStart(2, '0');
}
