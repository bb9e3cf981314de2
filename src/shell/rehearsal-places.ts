import { readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import { diskFailure, errorCode } from './incidents/disk-failure.ts';
import type { Place } from './workspace-files.ts';
import { playbookFolders } from './workspace-files.ts';

/** The folders inside a playbook's whose files rehearse it. */
export const BESIDE = ['scenarios', 'tests'];

/**
 * Where the files beside playbooks are that rehearse them: `playbooks/<id>/tests/` and `scenarios/`, those whose names end so.
 * They are read by whoever checks playbooks, and never when an incident is opened.
 */
export async function rehearsalPlaces(playbooks: string, ends: RegExp, only?: string): Promise<readonly Place[]> {
  const folders = only === undefined ? await playbookFolders(playbooks) : [only];
  const places: Place[] = [];
  for (const folder of folders) {
    for (const inside of BESIDE) {
      const names = (await namesIn(join(playbooks, folder, inside))).filter((name) => ends.test(name));
      for (const name of names) {
        places.push({ at: join(playbooks, folder, inside, name), path: `playbooks/${folder}/${inside}/${name}` });
      }
    }
  }
  return places;
}

/** Names of the files, sorted and without hidden ones; none when there is no such folder. */
async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    const files = entries.filter((entry) => !entry.isDirectory() && !entry.name.startsWith('.'));
    return files.map(({ name }) => name).sort();
  } catch (error) {
    const code = errorCode(error);
    if (code === 'ENOENT' || code === 'ENOTDIR' || (await isShut(dirname(folder)))) return [];
    throw diskFailure('cannot-read', `read the folder ${folder}`, error);
  }
}

/** True when a playbook's own folder may not be read: that is told of the playbook. */
async function isShut(folder: string): Promise<boolean> {
  return readdir(folder).then(
    () => false,
    () => true,
  );
}
