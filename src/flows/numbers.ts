import { resolve } from 'node:path';

import { Failure } from '../core/failure.ts';
import type { Workspace } from '../core/schema/generated/types.ts';
import type { Numbers } from '../core/workspace/reach.ts';
import type { World } from '../ports.ts';

/** The telephone list of this machine: nobody's number where it is not here or cannot be read (`ready` and `validate` say so). */
export async function numbersHere(world: Pick<World, 'files'>, { reach }: Workspace): Promise<Numbers> {
  if (!reach) return {};
  try {
    const path = resolve(world.files.workspace, reach.file);
    const text = await world.files.read(path);
    const { readNumbers } = await import('../core/workspace/reach.ts');
    return readNumbers({ path: reach.file, text }) ?? {};
  } catch (problem) {
    if (problem instanceof Failure) return {};
    throw problem;
  }
}
