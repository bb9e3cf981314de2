import { MINUTE } from '../time/duration.ts';

/** Receivers refuse what is five minutes off; from here on it is said. */
const SAID_FROM_MINUTES = 2;

/** By how many minutes this machine's clock is ahead (negative: behind) of a receiver's `Date` header; null under two, or without. */
export function clockSkew(date: string | undefined, now: string): number | null {
  const minutes = Math.trunc((Date.parse(now) - Date.parse(date ?? '')) / MINUTE);
  return Math.abs(minutes) >= SAID_FROM_MINUTES ? minutes : null;
}
