import { growJournal } from './grow-journal.mjs';
import { inPairs } from './in-pairs.mjs';
import { openLongIncident } from './long-incident.mjs';
import { peakOf } from './peak-of.mjs';
import { firsthour, runProcess } from './run-process.mjs';

const ENTRIES = 1_000_000;

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
  yield {
    what: 'verify, 1,000,000 entries: peak memory',
    size: peakOf(['verify', '--json'], setting, readTheWhole),
    most: 150,
  };
}

function readTheWhole(out) {
  const { ok, entries } = JSON.parse(out);
  if (!ok || entries !== ENTRIES) throw new Error(`verify did not read the whole journal: ${out}`);
}
