import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { firsthour } from './run-process.mjs';

const WITNESS = pathToFileURL(join(import.meta.dirname, 'peak-memory.mjs')).href;

/** The most memory that a run of the program held, in MiB. What it printed is handed to `check`. */
export function peakOf(argv, { cwd, env = {} }, check = () => undefined) {
  const file = join(cwd, 'peak');
  const watched = { ...env, NODE_OPTIONS: `--import=${WITNESS}`, PEAK_MEMORY: file };
  check(firsthour(argv, { cwd, env: watched }).out);
  return Number(readFileSync(file, 'utf8'));
}
