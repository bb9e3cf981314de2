import { parseDuration, SECOND } from './duration.ts';
import { plus, toTheMinute } from './instant.ts';
import { dayAfter, dayIn, wallClockOn, wallClocksOn } from './zone.ts';

const CLOCK = /^([01]?\d|2[0-3])[:.hH]([0-5]\d)$/;
const RELATIVE = /^([-+])(.+)$/;
const LOCAL = /^(\d{4}-\d{2}-\d{2})[T ]([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.\d+)?)?$/;
const ABSOLUTE = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[-+]\d{2}:?\d{2})$/;

/**
 * A time as people type it, as an instant: `13:00` (the latest past one for what has begun, the next one for what is to
 * come), `-20m`, `+30m`, `now`, ISO 8601 with or without a zone (the workspace's). Undefined when it is none, or no day of the calendar.
 */
export function parseTyped(
  text: string,
  context: { readonly now: string; readonly zone: string; readonly looking: 'back' | 'ahead' },
): string | undefined {
  const typed = text.trim();
  if (typed === 'now') return context.now;
  const relative = RELATIVE.exec(typed);
  if (relative) {
    const ms = parseDuration(relative[2] ?? '');
    return ms === undefined ? undefined : toTheMinute(plus(context.now, relative[1] === '-' ? -ms : ms));
  }
  const clock = CLOCK.exec(typed);
  if (clock) return nearest(Number(clock[1]), Number(clock[2]), context);
  const local = LOCAL.exec(typed);
  if (local) return onDay(local, context.zone);
  return ABSOLUTE.test(typed) && isDay(typed.slice(0, 10)) ? instantOf(typed) : undefined;
}

/** Where summer time ends, a time that clocks show twice is the nearer one. */
function nearest(
  hours: number,
  minutes: number,
  { now, zone, looking }: { readonly now: string; readonly zone: string; readonly looking: 'back' | 'ahead' },
): string | undefined {
  const today = dayIn(zone, now);
  const shown = [-1, 0, 1].flatMap((days) => wallClocksOn(zone, dayAfter(today, days), hours, minutes));
  const isPast = (at: string) => Date.parse(at) <= Date.parse(now);
  return looking === 'back' ? shown.findLast(isPast) : shown.find((at) => !isPast(at));
}

function onDay([, day = '', hours, minutes, seconds = '0']: RegExpExecArray, zone: string): string | undefined {
  if (!isDay(day)) return undefined;
  return plus(wallClockOn(zone, day, Number(hours), Number(minutes)), Number(seconds) * SECOND);
}

function isDay(day: string): boolean {
  const at = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day);
}

function instantOf(text: string): string | undefined {
  const ms = Date.parse(text);
  return Number.isNaN(ms) ? undefined : new Date(ms).toISOString();
}
