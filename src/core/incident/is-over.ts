import type { Entry, EntryType } from './entry.ts';
import type { Incident } from './incident.ts';

/** After one of these an incident is over. */
export const ENDINGS: readonly EntryType[] = ['incident.closed', 'incident.stood-down'];

/** What the fold of these entries would tell, without making it: whether the incident has ended. */
export function isOver(entries: readonly Pick<Entry, 'type'>[]): boolean {
  return entries.some(({ type }) => ENDINGS.includes(type));
}

/** The same of a state that is there already. */
export function hasEnded({ state }: Pick<Incident, 'state'>): boolean {
  return state === 'closed' || state === 'stood-down';
}
