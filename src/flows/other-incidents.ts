import { Failure } from '../core/failure.ts';
import { fold } from '../core/incident/fold.ts';
import type { Incident } from '../core/incident/incident.ts';
import type { Plan } from '../core/playbook/plan.ts';
import type { World } from '../ports.ts';

/** Another incident of the workspace, as last read. */
export type OtherIncident = { readonly plan: Plan; readonly incident: Incident };

/** The live incidents beside one, over or not; for a drill none: it has nothing to do with them, nor they with it. One that cannot be read is passed over. */
export async function otherIncidents(
  { incidents }: Pick<World, 'incidents'>,
  beside: Pick<Incident, 'id' | 'mode'>,
): Promise<readonly OtherIncident[]> {
  if (beside.mode !== 'live') return [];
  const live = (await incidents.list()).filter(({ id, mode }) => mode === 'live' && id !== beside.id);
  const found = await Promise.all(live.map(({ id }) => readOther(incidents, id).catch(unreadable)));
  return found.flatMap((other) => other ?? []);
}

async function readOther(incidents: World['incidents'], id: string): Promise<OtherIncident> {
  const incident = fold((await incidents.read(id)).entries);
  return { plan: await incidents.plan(id, incident.plan), incident };
}

/** What is wrong with another incident is said where that one is looked at. */
function unreadable(problem: unknown): null {
  if (problem instanceof Failure) return null;
  throw problem;
}
