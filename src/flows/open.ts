import { armIncident } from '../core/incident/arm-incident.ts';
import type { EntryDraft } from '../core/incident/entry.ts';
import type { Window } from '../core/incident/entry-data.ts';
import type { Opening } from '../core/incident/open-incident.ts';
import { incidentId, openIncident } from '../core/incident/open-incident.ts';
import type { Refusal } from '../core/refusal.ts';
import type { SourceFile, World } from '../ports.ts';

type Opened = { readonly id: string } | { readonly refusal: Refusal };
type First = EntryDraft<'incident.opened' | 'incident.armed'>;

/** Opens an incident under the first id of its day that is free. */
export async function open(
  world: World,
  opening: Omit<Opening, 'uid' | 'at'>,
  sources: readonly SourceFile[],
): Promise<Opened> {
  const at = world.now();
  return begin(world, { ...opening, at, uid: world.id() }, sources, at, (whole, id) => {
    const data = openIncident(whole, id);
    return 'refusal' in data ? data : { type: 'incident.opened', data };
  });
}

/** Arms an incident for planned work, under the first id that is free of the day on which the work begins. */
export async function arm(
  world: World,
  arming: Omit<Opening, 'uid' | 'at'> & Window,
  sources: readonly SourceFile[],
): Promise<Opened> {
  const opening = { ...arming, at: world.now(), uid: world.id() };
  return begin(world, opening, sources, arming.from, (whole, id) => {
    const data = armIncident({ ...whole, from: arming.from, to: arming.to }, id);
    return 'refusal' in data ? data : { type: 'incident.armed', data };
  });
}

async function begin(
  world: World,
  opening: Opening,
  sources: readonly SourceFile[],
  day: string,
  firstOf: (opening: Opening, id: string) => Pick<First, 'type' | 'data'> | { readonly refusal: Refusal },
): Promise<Opened> {
  const { plan, mode, by, at } = opening;
  for (let number = 1; ; number += 1) {
    const id = incidentId(opening, day, number);
    const first = firstOf(opening, id);
    if ('refusal' in first) return first;
    const opened = { id: world.id(), at, by: { kind: 'person', id: by }, ...first } as First;
    if ((await world.incidents.create({ id, mode, plan, sources, opened })) === 'created') return { id };
  }
}
