import { Failure } from '../../core/failure.ts';
import type { Whereabouts } from '../../core/incident/whereabouts.ts';
import { whereabouts } from '../../core/incident/whereabouts.ts';
import type { Session } from '../../flows/session.ts';
import { openSession } from '../../flows/session.ts';
import type { World } from '../../ports.ts';
import type { Invocation } from './invocation.ts';
import { misuse } from './stop.ts';

/** The incident that a command is about: the one named, else the only open live one. */
export async function sessionFor(invocation: Invocation, world: World): Promise<Session> {
  return openSession(world, await incidentFor(invocation, world));
}

/** Finds out whether the incident with this id goes on here, has yet to begin, is over, or goes on elsewhere. */
export type Look = (id: string) => Promise<Whereabouts>;

/** Its id. Planned work, and one that was left behind here, are meant when no other is open. */
export async function incidentFor(invocation: Invocation, world: World, look: Look = asRead(world)): Promise<string> {
  const all = await world.incidents.list();
  if (invocation.incident !== undefined) {
    if (all.some(({ id }) => id === invocation.incident)) return invocation.incident;
    throw misuse('incident-unknown', { incident: invocation.incident, incidents: all.map(({ id }) => id).slice(-5) });
  }
  const { here, armed, away } = await liveIncidents(world, look);
  const open = [here, armed, away].find((ids) => ids.length > 0) ?? [];
  const [only] = open;
  if (only === undefined) throw misuse('no-open-incident', { incidents: all.map(({ id }) => id).slice(-5) });
  if (open.length > 1) throw misuse('which-incident', { incidents: open, state: open === armed ? 'armed' : 'open' });
  return only;
}

/** Ids of the live incidents that go on here, oldest first. No drill is among them. */
export async function openIncidents(world: World): Promise<readonly string[]> {
  return (await liveIncidents(world)).here;
}

/** Ids of live incidents by where they are, oldest first. */
export async function liveIncidents(
  world: World,
  look: Look = asRead(world),
): Promise<Readonly<Record<Whereabouts, readonly string[]>>> {
  const live = (await world.incidents.list()).filter(({ mode }) => mode === 'live');
  const found: Record<Whereabouts, string[]> = { here: [], armed: [], away: [], over: [] };
  for (const { id } of live) found[await look(id).catch(unreadable)].push(id);
  return found;
}

/** By its entries, which whoever works on it needs anyway. */
function asRead(world: World): Look {
  return async (id) => whereabouts((await world.incidents.read(id)).entries);
}

/** An incident that cannot be read may be open; it must not hide the others. */
function unreadable(problem: unknown): 'here' {
  if (problem instanceof Failure) return 'here';
  throw problem;
}
