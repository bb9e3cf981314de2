import { stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';

import { Failure } from '../core/failure.ts';

const FILE = 'firsthour.yaml';

/** The workspace's folder: the one asked for, else the nearest upwards that has a firsthour.yaml, else null. */
export async function findWorkspace(asked: string | undefined, from: string): Promise<string | null> {
  if (asked !== undefined && asked !== '') return resolve(from, asked);
  for (let folder = resolve(from); ; folder = dirname(folder)) {
    if (await isFile(join(folder, FILE))) return folder;
    if (folder === dirname(folder)) return null;
  }
}

/** Ends a command that needs a workspace where there is none. */
export function noWorkspace(): never {
  throw new Failure(
    'no-workspace',
    `There is no ${FILE} in this folder or above it.`,
    'Go to the workspace, name it with --workspace DIR, or write one: firsthour init DIR',
  );
}

async function isFile(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}
