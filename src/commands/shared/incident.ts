import { Failure } from '../../core/failure.ts';
import { fold } from '../../core/incident/fold.ts';
import type { Incident } from '../../core/incident/incident.ts';
import type { Session } from '../../flows/session.ts';
import { openSession } from '../../flows/session.ts';
import type { World } from '../../ports.ts';
import type { Invocation } from './invocation.ts';
import { misuse } from './stop.ts';

/** The incident that a command is about: the one named, else the only open live one. */
export async function sessionFor(invocation: Invocation, world: World): Promise<Session> {
  return openSession(world, await incidentFor(invocation, world));
}

/** Its id. */
export async function incidentFor(invocation: Invocation, world: World): Promise<string> {
  const all = await world.incidents.list();
  if (invocation.incident !== undefined) {
    if (all.some(({ id }) => id === invocation.incident)) return invocation.incident;
    throw misuse('incident-unknown', { incident: invocation.incident, incidents: all.map(({ id }) => id).slice(-5) });
  }
  const open = await openIncidents(world);
  const [only] = open;
  if (only === undefined) throw misuse('no-open-incident', { incidents: all.map(({ id }) => id).slice(-5) });
  if (open.length > 1) throw misuse('which-incident', { incidents: open });
  return only;
}

/** Ids of the live incidents that are not over, oldest first. */
export async function openIncidents(world: World): Promise<readonly string[]> {
  const live = (await world.incidents.list()).filter(({ mode }) => mode === 'live');
  const open: string[] = [];
  for (const { id } of live) {
    const state = await stateOf(world, id);
    if (state !== 'closed' && state !== 'stood-down') open.push(id);
  }
  return open;
}

/** An incident that cannot be read may be open; it must not hide the others. */
async function stateOf(world: World, id: string): Promise<Incident['state'] | null> {
  try {
    return fold((await world.incidents.read(id)).entries).state;
  } catch (problem) {
    if (problem instanceof Failure) return null;
    throw problem;
  }
}
