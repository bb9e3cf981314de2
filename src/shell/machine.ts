import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, isAbsolute, join } from 'node:path';

import type { Machine } from '../ports.ts';
import type { Place } from './find-workspace.ts';

type Env = (name: string) => string | undefined;

/** What this machine remembers for a workspace, in the person's own settings: never in the workspace, which others share. */
export function createMachine(place: Place, env: Env): Machine {
  const workspace = createHash('sha256')
    .update('folder' in place ? place.folder : '')
    .digest('hex')
    .slice(0, 16);
  const file = (settings: string, key: string) => join(settings, 'firsthour', workspace, key);
  return {
    recall: async (key) => {
      const settings = settingsOf(env);
      const text = settings === null ? '' : await readFile(file(settings, key), 'utf8').catch(() => '');
      return text.trim() || undefined;
    },
    // Not being able to remember must not stop anybody: they are asked again.
    remember: async (key, value) => {
      const settings = settingsOf(env);
      if (settings === null) return;
      await mkdir(dirname(file(settings, key)), { recursive: true })
        .then(() => writeFile(file(settings, key), `${value}\n`))
        .catch(() => undefined);
    },
  };
}

/** The person's settings; null for somebody without a home, as in a container. A path that is not absolute counts for none. */
function settingsOf(env: Env): string | null {
  const config = env('XDG_CONFIG_HOME') ?? '';
  if (isAbsolute(config)) return config;
  const home = env('HOME') || homeOfUser();
  return isAbsolute(home) ? join(home, '.config') : null;
}

function homeOfUser(): string {
  try {
    return homedir();
  } catch {
    return '';
  }
}
