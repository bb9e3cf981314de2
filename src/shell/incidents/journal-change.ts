import { type FSWatcher, watch } from 'node:fs';
import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';

import type { Stamp } from './reading-on.ts';

/** Watching can be deaf (network folders, too many watchers): look as often as this, in ms, all the same. */
const LOOK_EVERY = 1000;

/** Waits until the file is not as `since` says (null: as it is now), or `signal` ends it. Never fails. */
export async function journalChange(path: string, since: Stamp | null, signal: AbortSignal): Promise<void> {
  const before = since ?? (await stampOf(path));
  if (signal.aborted) return;
  await new Promise<void>((resolve) => {
    async function look(): Promise<void> {
      const now = await stampOf(path);
      if (now?.file !== before?.file || now?.size !== before?.size) done();
    }
    function done(): void {
      clearInterval(timer);
      watcher?.close();
      signal.removeEventListener('abort', done);
      resolve();
    }
    const timer = setInterval(look, LOOK_EVERY);
    const watcher = watchFolder(dirname(path), look);
    signal.addEventListener('abort', done, { once: true });
    // It may have changed before the watching began.
    void look();
  });
}

/** The folder and not the file: a repair puts another file in its place. */
function watchFolder(folder: string, look: () => void): FSWatcher | null {
  try {
    const watcher = watch(folder, { persistent: false }, look);
    return watcher.on('error', () => watcher.close());
  } catch {
    return null;
  }
}

async function stampOf(path: string): Promise<Stamp | null> {
  return stat(path, { bigint: true }).then(
    ({ ino, size }) => ({ file: ino, size: Number(size) }),
    () => null,
  );
}
