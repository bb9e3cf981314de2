import type { Entry } from './entry.ts';
import type { Incident } from './incident.ts';

/** Who commands after an entry about that, and whether this copy of the incident was left behind. */
export function commandAfter(
  incident: Incident,
  entry: Entry<'command.taken' | 'command.handed-over'>,
): Partial<Incident> {
  const { at, by } = entry;
  if (entry.type === 'command.handed-over') {
    if ('bundle' in entry.data) return { away: { at, by: by.id, bundle: entry.data.bundle } };
    const command = { at, how: 'handed-over' as const, from: incident.commander, because: null };
    return { commander: entry.data.to, command };
  }
  const { copy, because = null } = entry.data;
  return {
    commander: by.id,
    command: { at, how: 'taken', from: incident.commander, because },
    away: null,
    doubled: copy === undefined || copy === 'moved' ? incident.doubled : { at, by: by.id, copy },
  };
}
