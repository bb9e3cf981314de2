const SHORT = /^(?:(\d+)d)?(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s)?$/;
const ISO = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;

export const DAY = 86_400_000;
export const HOUR = 3_600_000;
export const MINUTE = 60_000;
export const SECOND = 1_000;

/** A hundred years: beyond it an instant that is counted from soon has no date any more. */
const LONGEST = 36_500 * DAY;

/**
 * `30m`, `1h`, `1h30m`, `3d` or ISO 8601 (`PT30M`) in ms; undefined when it is no duration, or one of more than a hundred
 * years. Days are 24 elapsed hours.
 */
export function parseDuration(text: string): number | undefined {
  const ms = read(text);
  return ms !== undefined && ms <= LONGEST ? ms : undefined;
}

/** A duration of a checked file, in ms, at most a hundred years; one that is none counts as 0. */
export function durationMs(text: string): number {
  return Math.min(read(text) ?? 0, LONGEST);
}

function read(text: string): number | undefined {
  const found = SHORT.exec(text) ?? ISO.exec(text);
  if (!found) return undefined;
  const [days, hours, minutes, seconds] = found.slice(1);
  if (days === undefined && hours === undefined && minutes === undefined && seconds === undefined) return undefined;
  const part = (digits: string | undefined, unit: number) => Number(digits ?? 0) * unit;
  return part(days, DAY) + part(hours, HOUR) + part(minutes, MINUTE) + part(seconds, SECOND);
}
