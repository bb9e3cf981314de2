const SHORT = /^(?:(\d+)d)?(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s)?$/;
const ISO = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;

const DAY = 86_400_000;
const HOUR = 3_600_000;
export const MINUTE = 60_000;
const SECOND = 1_000;

/** `30m`, `1h`, `1h30m`, `3d` or ISO 8601 (`PT30M`) in ms; undefined when it is no duration. Days are 24 elapsed hours. */
export function parseDuration(text: string): number | undefined {
  const found = SHORT.exec(text) ?? ISO.exec(text);
  if (!found) return undefined;
  const [days, hours, minutes, seconds] = found.slice(1);
  if (days === undefined && hours === undefined && minutes === undefined && seconds === undefined) return undefined;
  const part = (digits: string | undefined, unit: number) => Number(digits ?? 0) * unit;
  return part(days, DAY) + part(hours, HOUR) + part(minutes, MINUTE) + part(seconds, SECOND);
}

/** A duration of a checked file, in ms; one that is none counts as 0. */
export function durationMs(text: string): number {
  return parseDuration(text) ?? 0;
}
