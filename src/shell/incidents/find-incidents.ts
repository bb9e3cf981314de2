import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

import { Failure } from '../../core/failure.ts';
import type { IncidentRef } from '../../ports.ts';
import { diskFailure, errorCode } from './disk-failure.ts';

/** The folder of a workspace in which each kind of incident lives. */
export const FOLDERS = { live: 'incidents', drill: 'drills' } as const;
export const JOURNAL = 'journal.jsonl';

/** The shape of an id keeps it inside its folder: no dots, no slashes. */
const ID = /^\d{4}-\d{2}-\d{2}-[a-z][a-z0-9-]*$/;

export function isIncidentId(id: string): boolean {
  return ID.test(id);
}

/** Every folder with a journal, sorted by id. What a killed `create` left is hidden, and has no id. */
export async function listIncidents(workspace: string): Promise<readonly IncidentRef[]> {
  const modes = await Promise.all((['live', 'drill'] as const).map((mode) => listMode(workspace, mode)));
  return modes.flat().sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

/** Where an incident is, relative to the workspace, with `/` between; throws when there is none. */
export async function findIncident(workspace: string, id: string): Promise<string> {
  for (const folder of Object.values(FOLDERS)) {
    if (isIncidentId(id) && (await hasJournal(workspace, folder, id))) return `${folder}/${id}`;
  }
  throw new Failure(
    'incident-unknown',
    `There is no incident "${id}".`,
    'The folders in incidents/ and drills/ are the ids.',
  );
}

async function listMode(workspace: string, mode: IncidentRef['mode']): Promise<readonly IncidentRef[]> {
  const ids = (await namesIn(workspace, FOLDERS[mode])).filter(isIncidentId);
  const there = await Promise.all(ids.map((id) => hasJournal(workspace, FOLDERS[mode], id)));
  return ids.filter((_, index) => there[index]).map((id) => ({ id, mode }));
}

async function namesIn(workspace: string, folder: string): Promise<readonly string[]> {
  try {
    return await readdir(join(workspace, folder));
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return [];
    throw diskFailure('workspace-unreadable', `list ${folder}/`, error);
  }
}

async function hasJournal(workspace: string, folder: string, id: string): Promise<boolean> {
  try {
    await stat(join(workspace, folder, id, JOURNAL));
    return true;
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(errorCode(error) ?? '')) return false;
    throw diskFailure('workspace-unreadable', `look into ${folder}/${id}/`, error);
  }
}
