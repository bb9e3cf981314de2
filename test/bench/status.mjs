import { inPairs } from './in-pairs.mjs';
import { openLongIncident } from './long-incident.mjs';
import { emptyProcess, firsthour } from './run-process.mjs';

/** Where a long incident stands. */
export function* status({ folder, pairs, receiver }) {
  const { setting } = openLongIncident(folder, receiver);
  const run = () => firsthour(['status'], setting);
  yield { what: 'status, 1,000 entries', ...inPairs(pairs, emptyProcess, run), limit: 1.7 };
}
