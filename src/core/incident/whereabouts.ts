import type { Entry, EntryType } from './entry.ts';
import type { Incident } from './incident.ts';

/** `armed`: planned work, and nothing has gone wrong. `away`: command went away in a file, and this copy was left behind. */
export type Whereabouts = 'here' | 'armed' | 'away' | 'over';

const ENDINGS: readonly EntryType[] = ['incident.closed', 'incident.stood-down'];

/** Entries that decide it. */
export const DECIDING: readonly EntryType[] = [
  ...ENDINGS,
  'incident.opened',
  'incident.armed',
  'command.taken',
  'command.handed-over',
];

/** What the fold of these entries would tell, without making it: whether the incident has begun, has ended, or goes on elsewhere. */
export function whereabouts(entries: readonly Entry[]): Whereabouts {
  const has = (one: EntryType) => entries.some(({ type }) => type === one);
  if (ENDINGS.some(has)) return 'over';
  const last = entries.findLast(
    (entry) => entry.type === 'command.taken' || (entry.type === 'command.handed-over' && 'bundle' in entry.data),
  );
  if (last?.type === 'command.handed-over') return 'away';
  return has('incident.armed') && !has('incident.opened') ? 'armed' : 'here';
}

/** The same of an incident that was folded. */
export function whereItIs({ state, away }: Pick<Incident, 'state' | 'away'>): Whereabouts {
  if (state === 'closed' || state === 'stood-down') return 'over';
  if (away !== null) return 'away';
  return state === 'armed' ? 'armed' : 'here';
}
