import type { Plan } from '../playbook/plan.ts';
import { clockIn, dayIn } from '../time/zone.ts';
import { localeOf } from './locale.ts';
import { own } from './own.ts';

const formats = new Map<string, Intl.DateTimeFormat>();
const longestTimes = new Map<string, string>();
const longestDays = new Map<string, string>();

/** How a language writes the first of a month, where `Intl` writes a plain 1. */
const FIRST_OF_MONTH: Readonly<Record<string, string>> = { fr: '1er' };

/**
 * A time as the public reads it: `13:05 (Bucharest time)`, with the day inside the brackets when it is not the day of
 * `now`. A language without a name for the zone gets the zone's own (`Europe/Bucharest`).
 */
export function timeText(plan: Plan, language: string, instant: string, now: string): string {
  const zone = plan.workspace.timezone;
  const day = dayIn(zone, instant) === dayIn(zone, now) ? '' : `, ${dayName(plan, language, instant)}`;
  return `${clockIn(zone, instant)} (${zoneName(plan, language)}${day})`;
}

/** A day as the public reads it: `10 September`, with the year when it is not that of `now`. */
export function dayText(plan: Plan, language: string, instant: string, now: string): string {
  const year = (at: string) => dayIn(plan.workspace.timezone, at).slice(0, 4);
  return dayName(plan, language, instant, year(instant) !== year(now));
}

/** The longest that a time can be in a language, day included: what lengths are counted with. */
export function longestTime(plan: Plan, language: string): string {
  const zone = zoneName(plan, language);
  const key = `${language}\n${zone}`;
  const before = longestTimes.get(key);
  if (before !== undefined) return before;
  const time = `23:55 (${zone}, ${dayName(plan, language, longestDay(plan, language, 2016))})`;
  longestTimes.set(key, time);
  return time;
}

/** An instant whose day has the longest name that a language has, so many years from `now`. */
export function longestInstant(plan: Plan, language: string, now: string, years: number): string {
  return longestDay(plan, language, new Date(now).getUTCFullYear() + years);
}

/** Noon of the first or the 28th of a month: one digit or two. */
function longestDay(plan: Plan, language: string, year: number): string {
  const key = `${language}\n${plan.workspace.timezone}\n${year}`;
  const before = longestDays.get(key);
  if (before !== undefined) return before;
  const days = Array.from({ length: 24 }, (_, half) =>
    new Date(Date.UTC(year, half % 12, half < 12 ? 1 : 28, 12)).toISOString(),
  );
  const lengths = new Map(days.map((day) => [day, Array.from(dayName(plan, language, day)).length]));
  const most = Math.max(...lengths.values());
  const longest = days.find((day) => lengths.get(day) === most) ?? '';
  longestDays.set(key, longest);
  return longest;
}

function zoneName(plan: Plan, language: string): string {
  return own(plan.texts, language)?.timezone_name ?? plan.workspace.timezone;
}

function dayName(plan: Plan, language: string, instant: string, year = false): string {
  const timeZone = plan.workspace.timezone;
  const key = `${language}\n${timeZone}\n${year}`;
  let format = formats.get(key);
  if (!format) {
    const ofYear = year ? ({ year: 'numeric' } as const) : {};
    format = new Intl.DateTimeFormat(localeOf(language), { timeZone, day: 'numeric', month: 'long', ...ofYear });
    formats.set(key, format);
  }
  const name = format.format(Date.parse(instant));
  const first = own(FIRST_OF_MONTH, language);
  return first === undefined ? name : name.replace(/^1(?= )/, first);
}
