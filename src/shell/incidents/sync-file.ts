import { randomBytes } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';

import { errorCode } from './disk-failure.ts';

/** What systems say that cannot sync a folder: there the rename itself is what there is. */
const CANNOT_SYNC = new Set(['EISDIR', 'EPERM', 'EINVAL', 'ENOTSUP']);

/** Writes a file that must not exist yet, and waits until it is on the disk. */
export async function writeSynced(path: string, content: string | Buffer, mode = 0o666): Promise<void> {
  const handle = await open(path, 'wx', mode);
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Puts a file into a folder, in the place of what is there: whole or not at all. */
export async function replaceSynced(folder: string, file: string, text: string): Promise<void> {
  const hidden = join(folder, `.${file}-${randomBytes(4).toString('hex')}`);
  try {
    await writeSynced(hidden, text);
    await rename(hidden, join(folder, file));
    await syncFolder(folder);
  } catch (error) {
    await rm(hidden, { force: true }).catch(() => undefined);
    throw error;
  }
}

/** Waits until the names in a folder are on the disk. */
export async function syncFolder(path: string): Promise<void> {
  try {
    const handle = await open(path, 'r');
    await handle.sync().finally(() => handle.close());
  } catch (error) {
    if (!CANNOT_SYNC.has(errorCode(error) ?? '')) throw error;
  }
}
