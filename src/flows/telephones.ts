import { resolve } from 'node:path';

import { Failure } from '../core/failure.ts';
import type { Telephones } from '../core/incident/escalation.ts';
import { escalationOf, UNREAD } from '../core/incident/escalation.ts';
import type { Incident } from '../core/incident/incident.ts';
import type { Plan } from '../core/playbook/plan.ts';
import type { World } from '../ports.ts';

/** The telephone list, read now if somebody is waited for. That it is missing is said beside the name, and stops nothing. */
export async function telephonesFor(
  world: Pick<World, 'files' | 'now'>,
  plan: Plan,
  incident: Incident,
): Promise<Telephones> {
  if (escalationOf(plan, incident, UNREAD, world.now()).length === 0) return UNREAD;
  const file = plan.workspace.reach?.file;
  if (file === undefined) return { people: {}, problem: 'no-list', file: '' };
  const text = await readIfThere(world, file);
  if (text === null) return { people: {}, problem: 'not-here', file };
  // Reading YAML is loaded where there is somebody to ring.
  const { parseTelephones } = await import('../core/workspace/parse-telephones.ts');
  const people = parseTelephones({ path: file, text });
  return people ? { people, problem: null, file } : { people: {}, problem: 'not-readable', file };
}

async function readIfThere({ files }: Pick<World, 'files'>, file: string): Promise<string | null> {
  try {
    return await files.read(resolve(files.workspace, file));
  } catch (problem) {
    if (problem instanceof Failure) return null;
    throw problem;
  }
}
