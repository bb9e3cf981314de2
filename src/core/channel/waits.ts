const SECOND = 1_000;

/** Before the second try, the third, and so on; the last one holds for all that follow. */
export const WAITS_MS: readonly number[] = [2, 5, 10, 20, 40, 60, 120].map((seconds) => seconds * SECOND);

/** So often a platform may fail before the text is offered to copy by hand. */
export const TRIES_BEFORE_COPYING = 3;

/** The shortest wait that a platform can ask for. */
const LEAST_TOLD_MS = SECOND;

/**
 * How long to wait after try number `tries` (from 1), in ms. What the platform told is obeyed; else the table, with a jitter
 * of 50 to 100 %. `random` is 0 to below 1.
 */
export function waitAfter(tries: number, toldMs: number | null, random: number): number {
  if (toldMs !== null) return Math.max(toldMs, LEAST_TOLD_MS);
  const wait = WAITS_MS[Math.min(Math.max(tries, 1), WAITS_MS.length) - 1] ?? 0;
  return Math.round(wait * (0.5 + random / 2));
}
