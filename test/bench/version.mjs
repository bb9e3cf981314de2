import { inPairs } from './in-pairs.mjs';
import { emptyProcess, firsthour } from './run-process.mjs';

/** What scripts ask before anything else. */
export function* version({ pairs }) {
  yield { what: '--version', ...inPairs(pairs, emptyProcess, () => firsthour(['--version'])), limit: 1.25 };
}
