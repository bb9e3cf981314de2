import type { Entry, EntryType } from './entry.ts';
import type { Incident } from './incident.ts';

/** `away`: command went away in a file, and this copy was left behind. */
export type Whereabouts = 'here' | 'away' | 'over';

const ENDINGS: readonly EntryType[] = ['incident.closed', 'incident.stood-down'];

/** Entries that decide it. */
export const DECIDING: readonly EntryType[] = [...ENDINGS, 'command.taken', 'command.handed-over'];

/** What the fold of these entries would tell, without making it: whether the incident has ended, or goes on elsewhere. */
export function whereabouts(entries: readonly Entry[]): Whereabouts {
  if (entries.some(({ type }) => ENDINGS.includes(type))) return 'over';
  const last = entries.findLast(
    (entry) => entry.type === 'command.taken' || (entry.type === 'command.handed-over' && 'bundle' in entry.data),
  );
  return last?.type === 'command.handed-over' ? 'away' : 'here';
}

/** The same of an incident that was folded. */
export function whereItIs({ state, away }: Pick<Incident, 'state' | 'away'>): Whereabouts {
  if (state === 'closed' || state === 'stood-down') return 'over';
  return away === null ? 'here' : 'away';
}
