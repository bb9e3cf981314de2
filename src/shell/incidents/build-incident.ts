import { randomBytes } from 'node:crypto';
import { lstat, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { dirname, isAbsolute, join, normalize } from 'node:path';

import { NO_HEAD } from '../../core/incident/entry.ts';
import { planFile } from '../../core/incident/journal/plan-file.ts';
import { sealLine } from '../../core/incident/journal/seal-line.ts';
import type { IncidentRef, NewIncident } from '../../ports.ts';
import { diskFailure, errorCode } from './disk-failure.ts';
import { FOLDERS, isIncidentId, JOURNAL } from './find-incidents.ts';
import { syncFolder, writeSynced } from './sync-file.ts';

/** What systems say to a rename onto a folder that is there. */
const OCCUPIED = new Set(['ENOTEMPTY', 'EEXIST', 'ENOTDIR', 'EPERM', 'EACCES']);

/**
 * A new incident, built in a hidden folder, synced and renamed: half an incident does not exist. An id is taken when
 * anything has its name among the incidents or the drills.
 */
export function buildIncident(workspace: string, incident: NewIncident): Promise<'created' | 'taken'> {
  return buildFolder(workspace, incident, (folder) => writeContent(folder, incident));
}

/** The same for whatever is put into the folder. */
export async function buildFolder(
  workspace: string,
  { id, mode }: IncidentRef,
  fill: (folder: string) => Promise<void>,
): Promise<'created' | 'taken'> {
  if (!isIncidentId(id)) throw new Error(`"${id}" is no incident id`);
  const parent = join(workspace, FOLDERS[mode]);
  const hidden = join(parent, `.new-${randomBytes(8).toString('hex')}`);
  try {
    if (await isTaken(workspace, id)) return 'taken';
    await makeFolder(parent);
    await mkdir(hidden);
    await fill(hidden);
    await syncFolders(hidden);
    if ((await isTaken(workspace, id)) || !(await moved(hidden, join(parent, id)))) return 'taken';
    await syncFolder(parent);
    return 'created';
  } catch (error) {
    throw diskFailure('incident-unwritable', `make ${FOLDERS[mode]}/${id}/`, error);
  } finally {
    // Whatever stands there still is no incident; when it cannot be removed either, it stays hidden.
    await rm(hidden, { recursive: true, force: true }).catch(() => undefined);
  }
}

/** Of the workspace itself nothing is made: when it is gone, that is said. */
async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path);
    await syncFolder(dirname(path));
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error;
  }
}

async function writeContent(folder: string, { plan, sources, opened }: NewIncident): Promise<void> {
  const { text, sha256 } = planFile(plan);
  const first = { ...opened, data: { ...opened.data, plan: sha256 } } as typeof opened;
  const { line } = sealLine(first, 1, NO_HEAD);
  await writeSynced(join(folder, 'plan.json'), text);
  await writeSynced(join(folder, JOURNAL), `${line}\n`);
  for (const source of sources) {
    const path = join(folder, 'sources', inside(source.path));
    await mkdir(dirname(path), { recursive: true });
    await writeSynced(path, source.text);
  }
}

async function syncFolders(folder: string): Promise<void> {
  const inner = await readdir(folder, { recursive: true, withFileTypes: true });
  for (const entry of inner) if (entry.isDirectory()) await syncFolder(join(entry.parentPath, entry.name));
  await syncFolder(folder);
}

function inside(path: string): string {
  const clean = normalize(path);
  if (isAbsolute(clean) || clean.split(/[\\/]/)[0] === '..') throw new Error(`"${path}" is not inside the workspace`);
  return clean;
}

async function isTaken(workspace: string, id: string): Promise<boolean> {
  const there = await Promise.all(Object.values(FOLDERS).map((folder) => isThere(join(workspace, folder, id))));
  return there.includes(true);
}

async function isThere(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    (error: unknown) => {
      if (errorCode(error) === 'ENOENT') return false;
      throw error;
    },
  );
}

/** False when somebody else was first. */
async function moved(from: string, to: string): Promise<boolean> {
  try {
    await rename(from, to);
    return true;
  } catch (error) {
    if (OCCUPIED.has(errorCode(error) ?? '') && (await isThere(to))) return false;
    throw error;
  }
}
