import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';

import type { Machine } from '../ports.ts';

/** What this machine remembers for a workspace, in the person's own settings: never in the workspace, which others share. */
export function createMachine(place: string | null, env: (name: string) => string | undefined): Machine {
  const settings = env('XDG_CONFIG_HOME') || join(env('HOME') ?? homedir(), '.config');
  const workspace = createHash('sha256')
    .update(place ?? '')
    .digest('hex')
    .slice(0, 16);
  const file = (key: string) => join(settings, 'firsthour', workspace, key);
  return {
    recall: async (key) => {
      const text = await readFile(file(key), 'utf8').catch(() => '');
      return text.trim() || undefined;
    },
    // Not being able to remember must not stop anybody: they are asked again.
    remember: async (key, value) => {
      await mkdir(dirname(file(key)), { recursive: true })
        .then(() => writeFile(file(key), `${value}\n`))
        .catch(() => undefined);
    },
  };
}
