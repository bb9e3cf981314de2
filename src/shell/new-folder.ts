import { access, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';

import { Failure } from '../core/failure.ts';
import type { SourceFile } from '../ports.ts';

/** Writes files into a folder, new or there already; if one of them exists, writes none. A failure on the way leaves nothing half. */
export async function newFolder(folder: string, files: readonly SourceFile[]): Promise<void> {
  const place = resolve(folder);
  for (const { path } of files) if (await exists(join(place, path))) throw taken(folder, path);
  const aside = await build(place, files);
  try {
    for (const { path } of files) {
      await mkdir(dirname(join(place, path)), { recursive: true });
      await rename(join(aside, path), join(place, path));
    }
  } catch (cause) {
    throw unwritable(folder, cause);
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
}

async function build(place: string, files: readonly SourceFile[]): Promise<string> {
  try {
    await mkdir(place, { recursive: true });
    const aside = await mkdtemp(join(place, '.new-'));
    for (const { path, text } of files) {
      await mkdir(dirname(join(aside, path)), { recursive: true });
      await writeFile(join(aside, path), text);
    }
    return aside;
  } catch (cause) {
    throw unwritable(place, cause);
  }
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

function taken(folder: string, path: string): Failure {
  return new Failure(
    'exists-already',
    `${join(folder, path)} exists already: nothing was written.`,
    'Name an empty folder: firsthour init DIR',
  );
}

function unwritable(folder: string, cause: unknown): Failure {
  const why = cause instanceof Error ? cause.message : String(cause);
  return new Failure(
    'cannot-write',
    `Could not write into ${folder}: ${why}.`,
    'Look at the path, the space and who may write there.',
    { cause },
  );
}
