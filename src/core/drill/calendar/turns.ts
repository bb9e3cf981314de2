import type { Workspace } from '../../schema/generated/types.ts';
import { lastTime, nextTimes } from './cron.ts';
import { type CalendarLine, isRunning, recordOf, type TurnId } from './log.ts';
import { officeTime } from './office-hours.ts';

/** One coming of a drill of the calendar. */
export type Turn = TurnId & {
  readonly scenario: string;
  readonly surprise: boolean;
  /** When its next turn begins: a surprise comes before. Null: never again. */
  readonly until: string | null;
};

/** Where a turn stands. `running`: in another process; `later`: a surprise whose time is to come; `undrawn`: it has none yet. */
export type TurnState = 'done' | 'running' | 'due' | 'later' | 'undrawn';

/** The latest turn of each drill that has come by an instant: of those that were missed, one is made up for. */
export function turnsBy(workspace: Workspace, now: string): readonly Turn[] {
  const dates = Object.entries(workspace.drills?.calendar ?? {});
  return dates.flatMap(([name, { scenario, cron, surprise = false }]) => {
    const since = lastTime(cron, workspace.timezone, now);
    if (since === undefined) return [];
    const [until = null] = nextTimes(cron, workspace.timezone, now, 1);
    return [{ name, scenario, surprise, since, until }];
  });
}

/** Where a turn stands at an instant, by the log of the calendar. */
export function turnState(turn: Turn, lines: readonly CalendarLine[], now: string): TurnState {
  const record = recordOf(turn, lines);
  if (record.ended) return 'done';
  if (isRunning(record, now)) return 'running';
  if (!turn.surprise) return 'due';
  if (record.drawn === null) return 'undrawn';
  return Date.parse(record.drawn) <= Date.parse(now) ? 'due' : 'later';
}

/** The seed of a turn's drill: its day, so that no two weeks are alike, and each can be played again. */
export function seedOf({ since }: Turn): number {
  return Number(since.slice(0, '2026-11-24'.length).replaceAll('-', ''));
}

/**
 * The time at which a surprise comes, drawn by somebody who looks at an instant: inside what is left of the office hours
 * of its turn. Undefined: none are left. `share` from 0 up to 1.
 */
export function drawTime(workspace: Workspace, turn: Turn, now: string, share: number): string | undefined {
  return officeTime(workspace, { from: now, to: turn.until ?? turn.since }, share);
}
