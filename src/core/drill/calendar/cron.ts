import { Cron } from 'croner';

/** Why a cron expression is of no use: it has not five fields, one of them cannot be read, or there is no such day. */
export type CronFault = 'fields' | 'field' | 'never';

/** What is wrong with a cron expression; null: nothing. */
export function cronFault(cron: string): CronFault | null {
  if (cron.trim().split(/\s+/).length !== 5) return 'fields';
  try {
    return timer(cron, 'UTC').nextRun() === null ? 'never' : null;
  } catch {
    return 'field';
  }
}

/** The last time that an expression named in a zone at or before an instant; undefined: there was none, or it cannot be read. */
export function lastTime(cron: string, zone: string, instant: string): string | undefined {
  if (cronFault(cron) !== null) return undefined;
  // The instant itself counts: what is looked for lies before the next second.
  const [last] = timer(cron, zone).previousRuns(1, new Date(Date.parse(instant) + 1_000));
  return last?.toISOString();
}

/** The next times that an expression names in a zone after an instant, in order. */
export function nextTimes(cron: string, zone: string, instant: string, count: number): readonly string[] {
  if (cronFault(cron) !== null) return [];
  return timer(cron, zone)
    .nextRuns(count, new Date(instant))
    .map((time) => time.toISOString());
}

/** Times that summer time skips come as much later, and those that it repeats come once. */
function timer(cron: string, timezone: string): Cron {
  return new Cron(cron.trim(), { timezone, mode: '5-part', paused: true });
}
