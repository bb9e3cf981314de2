import { hash, randomBytes } from 'node:crypto';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';

import { diskFailure } from './disk-failure.ts';
import { syncFolder, writeSynced } from './sync-file.ts';

/**
 * Keeps a text in a file of its own, which can be destroyed while the journal keeps its digest. The name comes from the
 * digest, so that the same text twice is one file, and a drill names it the same each time.
 */
export async function writePrivilegedNote(
  folder: string,
  name: string,
  text: string,
): Promise<{ readonly file: string; readonly sha256: string }> {
  const sha256 = hash('sha256', text);
  const file = `privileged/${sha256.slice(0, 16)}.txt`;
  const fresh = join(folder, `${file}.new-${randomBytes(8).toString('hex')}`);
  try {
    await mkdir(join(folder, 'privileged'), { recursive: true, mode: 0o700 });
    await writeSynced(fresh, text, 0o600);
    await rename(fresh, join(folder, file));
    await syncFolder(join(folder, 'privileged'));
    await syncFolder(folder);
  } catch (error) {
    await rm(fresh, { force: true }).catch(() => undefined);
    throw diskFailure('note-unwritable', `write ${name}/${file}`, error);
  }
  return { file, sha256 };
}
