import { stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';

import { cleanLine } from '../core/channel/clean.ts';
import { Failure } from '../core/failure.ts';

const FILE = 'firsthour.yaml';
/** What makes a folder without a firsthour.yaml worth looking at: incidents run on copies of their own. */
const CONTENTS = [FILE, 'incidents', 'drills'];

/** The folder of the workspace, or what a command that needs one is told; `named` when somebody said where it should be. */
export type Place = { readonly folder: string } | { readonly missing: Failure; readonly named: boolean };

/** A path that somebody named, and how: `--workspace`, or a variable. */
export type Named = { readonly path: string; readonly by: string };

/** The workspace that was named, else the nearest upwards. Commands that need none run without. */
export async function findWorkspace(named: Named | null, from: string): Promise<Place> {
  if (named) return judge(named, resolve(from, named.path));
  const folder = await nearestWorkspace(from);
  if (folder !== null) return { folder };
  return { missing: noWorkspace(`There is no ${FILE} in this folder or above it.`), named: false };
}

/** The nearest folder, this one or above, that has a firsthour.yaml, which may be one that cannot be read; null: none has. */
export async function nearestWorkspace(from: string): Promise<string | null> {
  for (let folder = resolve(from); ; folder = dirname(folder)) {
    if ((await kindOf(join(folder, FILE))) !== null) return folder;
    if (folder === dirname(folder)) return null;
  }
}

/** The workspace's folder; ends a command that needs one where there is none. */
export function folderOf(place: Place): string {
  if ('missing' in place) throw place.missing;
  return place.folder;
}

async function judge({ path, by }: Named, at: string): Promise<Place> {
  const shown = cleanLine(path);
  const kind = await kindOf(at);
  if (kind === 'file' && basename(at) === FILE) return { folder: dirname(at) };
  if (kind !== 'folder') {
    const what = kind === 'file' ? 'which is a file' : 'and there is no such folder';
    return { missing: noWorkspace(`${by} names ${shown}, ${what}.`), named: true };
  }
  const contents = await Promise.all(CONTENTS.map((name) => kindOf(join(at, name))));
  if (contents.some((found) => found !== null)) return { folder: at };
  return { missing: noWorkspace(`${by} names ${shown}, and there is no ${FILE} in it.`), named: true };
}

function noWorkspace(message: string): Failure {
  const hint = 'Go to the workspace, name it with --workspace DIR, or write one: firsthour init DIR';
  return new Failure('no-workspace', message, hint);
}

async function kindOf(path: string): Promise<'folder' | 'file' | null> {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'file';
  } catch {
    return null;
  }
}
