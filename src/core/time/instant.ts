import { MINUTE } from './duration.ts';

/** The later instant by `ms` (UTC, ISO 8601). */
export function plus(instant: string, ms: number): string {
  return new Date(Date.parse(instant) + ms).toISOString();
}

/** Elapsed ms from one instant to another; negative when `to` is earlier. */
export function elapsed(from: string, to: string): number {
  return Date.parse(to) - Date.parse(from);
}

/** The later of two instants. */
export function later(a: string, b: string): string {
  return Date.parse(a) >= Date.parse(b) ? a : b;
}

/** Rounded up to the next full five minutes: what a promise to the public is made in. */
export function upToFiveMinutes(instant: string): string {
  const step = 5 * MINUTE;
  return new Date(Math.ceil(Date.parse(instant) / step) * step).toISOString();
}

/** Cut to the minute. */
export function toTheMinute(instant: string): string {
  return new Date(Math.floor(Date.parse(instant) / MINUTE) * MINUTE).toISOString();
}
