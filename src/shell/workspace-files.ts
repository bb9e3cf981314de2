import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

import type { FoundFile } from '../core/document/source-file.ts';
import { Failure } from '../core/failure.ts';
import { fewAtOnce } from './few-at-once.ts';
import { readFound } from './found-file.ts';
import { diskFailure, errorCode } from './incidents/disk-failure.ts';

/** A file's place on the disk, and its path in the workspace. */
export type Place = { readonly at: string; readonly path: string };

/**
 * The YAML files of a workspace: firsthour.yaml and what lies beside it (the telephone list), playbooks/ with a folder
 * for each, connectors/. No deeper, so that links in a circle lead nowhere.
 */
export async function readWorkspace(root: string): Promise<readonly FoundFile[]> {
  return readPlaces(await workspacePlaces(root));
}

/** Where the files of a workspace are. */
export async function workspacePlaces(root: string): Promise<readonly Place[]> {
  const [top, connectors, playbooks] = await Promise.all([
    yamlIn(root, ''),
    yamlIn(join(root, 'connectors'), 'connectors/'),
    playbookPlaces(join(root, 'playbooks')),
  ]);
  return [...top, ...connectors, ...playbooks];
}

/** Where the files of a folder of playbooks are, whatever it is called: shared texts, and one folder for each playbook. */
export async function playbookPlaces(folder: string, only?: string): Promise<readonly Place[]> {
  const entries = await entriesOf(folder);
  const folders = only === undefined ? await foldersAmong(folder, entries) : [only];
  const inside = await fewAtOnce(folders, (name) => playbookIn(join(folder, name), `playbooks/${name}/`));
  return [...(await yamlIn(folder, 'playbooks/')), ...inside.flat()];
}

/** The names of the folders that playbooks may be in. */
export async function playbookFolders(folder: string): Promise<readonly string[]> {
  return foldersAmong(folder, await entriesOf(folder));
}

/** Reads files, in the order of the places. */
export async function readPlaces(places: readonly Place[]): Promise<readonly FoundFile[]> {
  return fewAtOnce(places, ({ at, path }) => readFound(at, path));
}

/** A folder that cannot be read is a playbook that cannot: a finding, and no reason to do without the others. */
async function playbookIn(folder: string, prefix: string): Promise<readonly Place[]> {
  try {
    return await yamlIn(folder, prefix);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return [{ at: join(folder, 'playbook.yaml'), path: `${prefix}playbook.yaml` }];
  }
}

/** A folder of such a name stands where a file should: it cannot be read, and that is told. */
async function yamlIn(folder: string, prefix: string): Promise<readonly Place[]> {
  const entries = await entriesOf(folder);
  return entries
    .filter((entry) => /\.ya?ml$/.test(entry.name))
    .map(({ name }) => ({ at: join(folder, name), path: `${prefix}${name}` }));
}

/** Sorted and without hidden ones; none when there is no such folder. */
async function entriesOf(folder: string): Promise<readonly Dirent[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries.filter(({ name }) => !name.startsWith('.')).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    const code = errorCode(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') return [];
    throw diskFailure('cannot-read', `read the folder ${folder}`, error);
  }
}

/** What stands there; null where nothing does. What may not be looked at is a failure: it could be anything. */
export async function kindOf(at: string): Promise<'folder' | 'file' | null> {
  try {
    return (await stat(at)).isDirectory() ? 'folder' : 'file';
  } catch (error) {
    if (NOTHING_THERE.includes(errorCode(error) ?? '')) return null;
    throw diskFailure('cannot-read', `look at ${at}`, error);
  }
}

/** No such name, a link in a circle, a name that no disk can hold. */
const NOTHING_THERE = ['ENOENT', 'ENOTDIR', 'ELOOP', 'ENAMETOOLONG'];

async function foldersAmong(folder: string, entries: readonly Dirent[]): Promise<readonly string[]> {
  const found = await Promise.all(
    entries.map(async (entry) => {
      if (!entry.isSymbolicLink()) return entry.isDirectory() ? [entry.name] : [];
      const kind = await kindOf(join(folder, entry.name)).catch(() => 'folder');
      return kind === 'folder' ? [entry.name] : [];
    }),
  );
  return found.flat();
}
