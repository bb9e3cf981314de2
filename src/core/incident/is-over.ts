import type { Entry, EntryType } from './entry.ts';

/** After one of these an incident is over. */
export const ENDINGS: readonly EntryType[] = ['incident.closed', 'incident.stood-down'];

/** What tells how an incident stands. */
export const TURNING_POINTS: readonly EntryType[] = ['incident.opened', 'incident.armed', ...ENDINGS];

/** `armed`: planned work, and nothing has gone wrong. */
export type Standing = 'armed' | 'open' | 'over';

/** What the fold of these entries would tell, without making it: whether the incident is open, armed, or has ended. */
export function standingOf(entries: readonly Pick<Entry, 'type'>[]): Standing {
  const has = (one: EntryType) => entries.some(({ type }) => type === one);
  if (ENDINGS.some(has)) return 'over';
  return has('incident.armed') && !has('incident.opened') ? 'armed' : 'open';
}
