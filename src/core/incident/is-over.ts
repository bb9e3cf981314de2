import type { Entry, EntryType } from './entry.ts';

/** After one of these an incident is over. */
export const ENDINGS: readonly EntryType[] = ['incident.closed', 'incident.stood-down'];

/** What the fold of these entries would tell, without making it: whether the incident has ended. */
export function isOver(entries: readonly Pick<Entry, 'type'>[]): boolean {
  return entries.some(({ type }) => ENDINGS.includes(type));
}
