import type { Opening } from '../core/incident/open-incident.ts';
import { incidentId, openIncident } from '../core/incident/open-incident.ts';
import type { Refusal } from '../core/refusal.ts';
import type { SourceFile, World } from '../ports.ts';

/** Opens an incident under the first id of its day that is free. */
export async function open(
  world: World,
  opening: Omit<Opening, 'uid' | 'at'>,
  sources: readonly SourceFile[],
): Promise<{ readonly id: string } | { readonly refusal: Refusal }> {
  const at = world.now();
  const uid = world.id();
  for (let number = 1; ; number += 1) {
    const id = incidentId(opening.plan, at, number);
    const data = openIncident({ ...opening, uid, at }, id);
    if ('refusal' in data) return data;
    const opened = {
      id: world.id(),
      at,
      by: { kind: 'person', id: opening.by },
      type: 'incident.opened',
      data,
    } as const;
    const made = await world.incidents.create({ id, mode: opening.mode, plan: opening.plan, sources, opened });
    if (made === 'created') return { id };
  }
}
