import { MINUTE } from '../../time/duration.ts';
import { elapsed } from '../../time/instant.ts';
import { readLines } from '../log-lines.ts';

/** A turn of a drill of the calendar: its name, and the time that its expression names. */
export type TurnId = { readonly name: string; readonly since: string };

/**
 * A line of `drills/calendar.jsonl`, the log of the calendar. A surprise is `drawn` once: its time is `for`. A `run` of a
 * turn has begun, and has ended: `drill` is what it came to; null: it could not be run.
 */
export type CalendarLine = TurnId & { readonly at: string } & (
    | { readonly event: 'drawn'; readonly for: string }
    | { readonly event: 'begun'; readonly run: string }
    | { readonly event: 'ended'; readonly run: string; readonly drill: string | null; readonly passed: boolean }
  );

/** What has become of a turn. `run`: who holds it. */
export type TurnRecord = {
  readonly drawn: string | null;
  readonly run: { readonly id: string; readonly begun_at: string } | null;
  readonly ended: { readonly at: string; readonly drill: string | null; readonly passed: boolean } | null;
};

/** A run that began so long ago and has not ended was killed: it takes seconds, and the next one comes within the hour. */
const KILLED_AFTER = 50 * MINUTE;

/** The lines of the log, in order. */
export function readCalendarLog(text: string): readonly CalendarLine[] {
  return readLines(text).filter(isLine);
}

/** What the log has of a turn. Of two processes that draw or begin at once, the first line counts. */
export function recordOf({ name, since }: TurnId, lines: readonly CalendarLine[]): TurnRecord {
  let record: TurnRecord = { drawn: null, run: null, ended: null };
  for (const line of lines) {
    if (line.name !== name || line.since !== since || record.ended) continue;
    if (line.event === 'drawn') record = { ...record, drawn: record.drawn ?? line.for };
    else if (line.event === 'begun') {
      if (!isRunning(record, line.at)) record = { ...record, run: { id: line.run, begun_at: line.at } };
    } else if (record.run?.id === line.run) {
      record = { ...record, ended: { at: line.at, drill: line.drill, passed: line.passed } };
    }
  }
  return record;
}

/** True while a process is at work on a turn, or may be. */
export function isRunning({ run, ended }: TurnRecord, now: string): boolean {
  return run !== null && ended === null && elapsed(run.begun_at, now) < KILLED_AFTER;
}

function isLine(value: unknown): value is CalendarLine {
  if (typeof value !== 'object' || value === null) return false;
  const { event, ...rest } = value as Readonly<Record<string, unknown>>;
  const texts: Readonly<Record<string, readonly string[]>> = {
    drawn: ['for'],
    begun: ['run'],
    ended: ['run'],
  };
  const mine = Object.hasOwn(texts, String(event)) ? texts[String(event)] : undefined;
  return mine !== undefined && ['name', 'since', 'at', ...mine].every((key) => typeof rest[key] === 'string');
}
