import { resolve } from 'node:path';

import { Failure } from '../../core/failure.ts';
import type { Reference } from '../../core/schema/generated/types.ts';
import type { World } from '../../ports.ts';

/** The value that a workspace file only points at, or the name of what is missing (never a value). */
export type Referred = { readonly value: string } | { readonly missing: string };

/** Looks an address or a secret up where it is kept. Empty is missing. */
export async function readReference(world: Pick<World, 'env' | 'files'>, reference: Reference): Promise<Referred> {
  const { env, file } = reference;
  const text = env === undefined ? await readFile(world, file ?? '') : world.env(env);
  const value = text?.trim();
  return value ? { value } : { missing: env ?? file ?? '' };
}

async function readFile({ files }: Pick<World, 'files'>, path: string): Promise<string | undefined> {
  try {
    return await files.read(resolve(files.workspace, path));
  } catch (problem) {
    if (problem instanceof Failure) return undefined;
    throw problem;
  }
}
