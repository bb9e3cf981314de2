import { Failure } from '../../core/failure.ts';
import type { Standing } from '../../core/incident/is-over.ts';
import { standingOf } from '../../core/incident/is-over.ts';
import type { Session } from '../../flows/session.ts';
import { openSession } from '../../flows/session.ts';
import type { World } from '../../ports.ts';
import type { Invocation } from './invocation.ts';
import { misuse } from './stop.ts';

/** The incident that a command is about: the one named, else the only open live one. */
export async function sessionFor(invocation: Invocation, world: World): Promise<Session> {
  return openSession(world, await incidentFor(invocation, world));
}

/** Finds out how the incident with this id stands. */
export type HowItStands = (id: string) => Promise<Standing>;

/** Its id. */
export async function incidentFor(
  invocation: Invocation,
  world: World,
  howItStands: HowItStands = asRead(world),
): Promise<string> {
  const all = await world.incidents.list();
  if (invocation.incident !== undefined) {
    if (all.some(({ id }) => id === invocation.incident)) return invocation.incident;
    throw misuse('incident-unknown', { incident: invocation.incident, incidents: all.map(({ id }) => id).slice(-5) });
  }
  const { open: running, armed } = await liveIncidents(world, howItStands);
  // Planned work is in nobody's way: it is meant where nothing else is open.
  const open = running.length > 0 ? running : armed;
  const [only] = open;
  if (only === undefined) throw misuse('no-open-incident', { incidents: all.map(({ id }) => id).slice(-5) });
  if (open.length > 1)
    throw misuse('which-incident', { incidents: open, state: running.length > 0 ? 'open' : 'armed' });
  return only;
}

/** Ids of live incidents that are not over, oldest first: those that are open, and planned work. */
export async function liveIncidents(
  world: World,
  howItStands: HowItStands = asRead(world),
): Promise<Readonly<Record<Exclude<Standing, 'over'>, readonly string[]>>> {
  const live = (await world.incidents.list()).filter(({ mode }) => mode === 'live');
  const found: Record<Standing, string[]> = { open: [], armed: [], over: [] };
  for (const { id } of live) found[await howItStands(id).catch(unreadable)].push(id);
  return found;
}

/** By its entries, which whoever works on it needs anyway. */
function asRead(world: World): HowItStands {
  return async (id) => standingOf((await world.incidents.read(id)).entries);
}

/** An incident that cannot be read may be open; it must not hide the others. */
function unreadable(problem: unknown): 'open' {
  if (problem instanceof Failure) return 'open';
  throw problem;
}
