import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { diskFailure, errorCode } from './disk-failure.ts';
import { replaceSynced } from './sync-file.ts';

const FILE = 'score.json';

/** How a drill was judged; undefined when nothing was kept. `name` is the folder as people read it. */
export async function readScoreFile(folder: string, name: string): Promise<string | undefined> {
  try {
    return await readFile(join(folder, FILE), 'utf8');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw diskFailure('score-unreadable', `read ${name}/${FILE}`, error);
  }
}

/** Keeps it, whole or not at all. */
export async function keepScoreFile(folder: string, name: string, text: string): Promise<void> {
  try {
    await replaceSynced(folder, FILE, text);
  } catch (error) {
    throw diskFailure('score-unwritable', `write ${name}/${FILE}`, error);
  }
}
