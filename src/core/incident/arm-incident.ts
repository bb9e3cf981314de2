import type { Refusal } from '../refusal.ts';
import { misused } from '../refusal.ts';
import type { EntryData, Window } from './entry-data.ts';
import type { Opening } from './open-incident.ts';
import { openIncident } from './open-incident.ts';

/** The first entry's data for planned work under this id, or why it cannot be armed. */
export function armIncident(
  opening: Opening & Window,
  id: string,
): EntryData['incident.armed'] | { readonly refusal: Refusal } {
  const { from, to, at } = opening;
  if (Date.parse(to) <= Date.parse(from)) return misused('window-backwards', { from, to });
  if (Date.parse(to) <= Date.parse(at)) return misused('window-past', { to });
  const beginning = openIncident(opening, id);
  if ('refusal' in beginning) return beginning;
  if ((beginning.facts.services ?? null) === null) return misused('window-without-services', {});
  return { ...beginning, from, to };
}
