import { lstat, mkdir, mkdtemp, rename, rm, rmdir, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';

import { cleanLine } from '../core/channel/clean.ts';
import { Failure } from '../core/failure.ts';
import type { SourceFile } from '../ports.ts';
import { diskFailure, errorCode } from './incidents/disk-failure.ts';

/** Writes files into a folder, new or there already; if one of them exists, writes none. A failure on the way leaves nothing half. */
export async function newFolder(folder: string, files: readonly SourceFile[]): Promise<void> {
  const place = resolve(folder);
  for (const { path } of files) if (await exists(join(place, path))) throw taken(folder, path);
  const made: string[] = [];
  const moved: string[] = [];
  try {
    made.push(...(await makeFolder(place)));
    const aside = await mkdtemp(join(place, '.new-'));
    try {
      await fill(aside, files);
      for (const { path } of files) {
        made.push(...(await makeFolder(dirname(join(place, path)))));
        await rename(join(aside, path), join(place, path));
        moved.push(join(place, path));
      }
    } finally {
      await rm(aside, { recursive: true, force: true });
    }
  } catch (cause) {
    for (const path of moved) await rm(path, { force: true }).catch(() => undefined);
    for (const path of made.reverse()) await rmdir(path).catch(() => undefined);
    throw diskFailure('cannot-write', `write into ${cleanLine(folder)}`, cause);
  }
}

async function fill(folder: string, files: readonly SourceFile[]): Promise<void> {
  for (const { path, text } of files) {
    await makeFolder(dirname(join(folder, path)));
    await writeFile(join(folder, path), text);
  }
}

/** The folders that had to be made. Node's own way of making all above it never ends where the system takes none (/proc). */
async function makeFolder(path: string): Promise<readonly string[]> {
  try {
    await mkdir(path);
    return [path];
  } catch (error) {
    const code = errorCode(error);
    if (code === 'EEXIST' && (await stat(path)).isDirectory()) return [];
    if (code === 'EEXIST') throw Object.assign(new Error('no folder'), { code: 'ENOTDIR', syscall: 'mkdir' });
    if (code !== 'ENOENT' || (await exists(dirname(path)))) throw error;
    const above = await makeFolder(dirname(path));
    await mkdir(path);
    return [...above, path];
  }
}

async function exists(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  );
}

function taken(folder: string, path: string): Failure {
  const hint = 'Name an empty folder: firsthour init DIR';
  return new Failure('exists-already', `${cleanLine(join(folder, path))} exists already: nothing was written.`, hint);
}
