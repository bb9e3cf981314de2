import type { Workspace } from '../core/schema/generated/types.ts';
import { openSession } from '../flows/session.ts';
import type { World } from '../ports.ts';
import { EXIT } from './shared/exit-codes.ts';
import { incidentFor } from './shared/incident.ts';
import type { Invocation } from './shared/invocation.ts';
import { flag } from './shared/invocation.ts';
import { loadPlans } from './shared/plans.ts';
import { print, report } from './shared/report.ts';
import { speakerOf } from './shared/speaker.ts';
import { misuse } from './shared/stop.ts';

/** `repair --because WHY`: takes the sound part of a damaged journal over, keeps the old file, and writes down what was left. */
export async function run(invocation: Invocation, world: World): Promise<number> {
  const because = flag(invocation, 'because')?.trim();
  if (!because) throw misuse('reason-missing', { command: 'repair' });
  const id = await incidentFor(invocation, world);
  const by = await speakerOf(invocation, world, await people(world, id));
  const why = { id: world.id(), at: world.now(), by: { kind: 'person', id: by } as const, because };
  const repaired = await world.incidents.repair(id, why);
  const session = await openSession(world, id);
  if (repaired !== 'sound') return report(invocation, world, { session, by, behalf: {} }, [repaired]);
  if (invocation.json) print(world, { id, head: session.incident().head, entries: [] });
  else world.screen.out(`The journal of ${id} is sound: there is nothing to repair.\n`);
  return EXIT.done;
}

/** Those of the incident. Where not even its first entry can be read, the workspace's: the store says why nothing can be repaired. */
async function people(world: World, id: string): Promise<Workspace['people']> {
  const { entries } = await world.incidents.read(id);
  if (entries.length > 0) return (await world.incidents.plan(id)).workspace.people;
  return (await loadPlans(world)).workspace.people;
}
