import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { growJournal } from './grow-journal.mjs';
import { inPairs } from './in-pairs.mjs';
import { openLongIncident } from './long-incident.mjs';
import { firsthour, runProcess } from './run-process.mjs';

const ENTRIES = 1_000_000;
const WITNESS = pathToFileURL(join(import.meta.dirname, 'peak-memory.mjs')).href;

/** A journal far longer than any incident's, against hashing the same bytes. */
export function* verify({ folder, pairs, receiver }) {
  const { setting, journal } = openLongIncident(folder, receiver);
  growJournal(journal, ENTRIES);
  const times = inPairs(
    pairs,
    () => runProcess('sha256sum', [journal]),
    () => firsthour(['verify'], setting),
  );
  yield { what: 'verify, 1,000,000 entries (floor: sha256sum)', ...times, limit: 2.5 };
  yield { what: 'verify, 1,000,000 entries: peak memory', size: peakOf(setting), most: 150 };
}

function peakOf({ cwd, env }) {
  const file = join(cwd, 'peak');
  const watched = { ...env, NODE_OPTIONS: `--import=${WITNESS}`, PEAK_MEMORY: file };
  const { out } = firsthour(['verify', '--json'], { cwd, env: watched });
  const { ok, entries } = JSON.parse(out);
  if (!ok || entries !== ENTRIES) throw new Error(`verify did not read the whole journal: ${out}`);
  return Number(readFileSync(file, 'utf8'));
}
