import { Failure } from '../../core/failure.ts';
import { isOver } from '../../core/incident/is-over.ts';
import type { Session } from '../../flows/session.ts';
import { openSession } from '../../flows/session.ts';
import type { World } from '../../ports.ts';
import type { Invocation } from './invocation.ts';
import { misuse } from './stop.ts';

/** The incident that a command is about: the one named, else the only open live one. */
export async function sessionFor(invocation: Invocation, world: World): Promise<Session> {
  return openSession(world, await incidentFor(invocation, world));
}

/** Finds out whether the incident with this id is over. */
export type HasEnded = (id: string) => Promise<boolean>;

/** Its id. */
export async function incidentFor(
  invocation: Invocation,
  world: World,
  hasEnded: HasEnded = asRead(world),
): Promise<string> {
  const all = await world.incidents.list();
  if (invocation.incident !== undefined) {
    if (all.some(({ id }) => id === invocation.incident)) return invocation.incident;
    throw misuse('incident-unknown', { incident: invocation.incident, incidents: all.map(({ id }) => id).slice(-5) });
  }
  const open = await openIncidents(world, hasEnded);
  const [only] = open;
  if (only === undefined) throw misuse('no-open-incident', { incidents: all.map(({ id }) => id).slice(-5) });
  if (open.length > 1) throw misuse('which-incident', { incidents: open });
  return only;
}

/** Ids of the live incidents that are not over, oldest first. */
export async function openIncidents(world: World, hasEnded: HasEnded = asRead(world)): Promise<readonly string[]> {
  const live = (await world.incidents.list()).filter(({ mode }) => mode === 'live');
  const open: string[] = [];
  for (const { id } of live) {
    if (!(await hasEnded(id).catch(unreadable))) open.push(id);
  }
  return open;
}

/** By its entries, which whoever works on it needs anyway. */
function asRead(world: World): HasEnded {
  return async (id) => isOver((await world.incidents.read(id)).entries);
}

/** An incident that cannot be read may be open; it must not hide the others. */
function unreadable(problem: unknown): false {
  if (problem instanceof Failure) return false;
  throw problem;
}
