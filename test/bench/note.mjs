import { inPairs } from './in-pairs.mjs';
import { openLongIncident } from './long-incident.mjs';
import { emptyProcess, firsthour } from './run-process.mjs';

/** One entry more in a long incident, on the disk before the process ends. */
export function* note({ folder, pairs, receiver }) {
  const { setting } = openLongIncident(folder, receiver);
  const run = () => firsthour(['note', 'The fire brigade has left; the second room is dry.'], setting);
  yield { what: 'note, onto 1,000 entries', ...inPairs(pairs, emptyProcess, run), limit: 1.7 };
}
