const SECOND = 1_000;
/** No platform means more; an absurd number must not leave the calendar. */
const MOST = 24 * 60 * 60 * SECOND;
/** Numbers above are instants, in seconds or in ms; below they are seconds from now. */
const EPOCH_SECONDS = 1e9;
const EPOCH_MS = 1e12;

const RESET_HEADERS = ['x-rate-limit-reset', 'x-ratelimit-reset', 'ratelimit-reset'];

type Headers = Readonly<Record<string, string>>;

/** The wait that `Retry-After` asks for, in ms: seconds or an HTTP date. Null when it says nothing that can be read. */
export function retryAfter(headers: Headers, now: string): number | null {
  const said = headers['retry-after']?.trim();
  if (!said) return null;
  return /^\d+(\.\d+)?$/.test(said) ? bounded(Number(said) * SECOND) : until(Date.parse(said), now);
}

/** The wait until a platform's limit starts anew, in ms: an instant in seconds, ms or ISO 8601, or seconds from now. Null without. */
export function limitReset(headers: Headers, now: string): number | null {
  const said = RESET_HEADERS.map((name) => headers[name]?.trim()).find((value) => value);
  if (!said) return null;
  const number = Number(said);
  if (Number.isNaN(number)) return until(Date.parse(said), now);
  if (number < EPOCH_SECONDS) return bounded(number * SECOND);
  return until(number < EPOCH_MS ? number * SECOND : number, now);
}

function until(ms: number, now: string): number | null {
  return Number.isNaN(ms) ? null : bounded(ms - Date.parse(now));
}

function bounded(ms: number): number {
  return Math.min(Math.max(ms, 0), MOST);
}
