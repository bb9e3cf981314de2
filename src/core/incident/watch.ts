import { HOUR } from '../time/duration.ts';
import { elapsed, plus } from '../time/instant.ts';
import { timeOf } from './anchors.ts';
import type { Deadline } from './deadline.ts';
import type { Incident } from './incident.ts';

/** How long it is watched, once it works again: relapses come soon. */
const WATCH_MS = 2 * HOUR;

/** Until when it is watched, or null while it does not work. */
export function watchedUntil(incident: Incident): string | null {
  const restored = timeOf(incident, 'restored_at');
  return restored === null ? null : plus(restored, WATCH_MS);
}

/** The watch, as a deadline that nobody can miss: it is over when its time is. */
export function watchDeadline(incident: Incident, now: string): readonly Deadline[] {
  const due_at = watchedUntil(incident);
  if (due_at === null) return [];
  const isOver = elapsed(due_at, incident.closed_at ?? now) >= 0;
  if (isOver) return [{ id: 'watch', due_at, state: 'met', met_at: due_at }];
  return [{ id: 'watch', due_at, state: incident.closed_at === null ? 'pending' : 'ended', met_at: null }];
}
