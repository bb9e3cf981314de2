// npm run bench [-- --pairs N] [NAME…]: start-up, a long incident, a very long journal, sending and checking, each against
// its limit. Ends with 1 when something is over.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { drill } from './drill.mjs';
import { help } from './help.mjs';
import { note } from './note.mjs';
import { publish } from './publish.mjs';
import { startReceiver } from './receiver.mjs';
import { HEADING, isOver, line } from './row.mjs';
import { status } from './status.mjs';
import { validate } from './validate.mjs';
import { verify } from './verify.mjs';
import { version } from './version.mjs';

const MEASUREMENTS = { version, help, status, note, verify, publish, validate, drill };
const LEAST_PAIRS = 9;

const { values, positionals } = parseArgs({
  options: { pairs: { type: 'string', default: `${LEAST_PAIRS}` } },
  allowPositionals: true,
});
const names = positionals.length > 0 ? positionals : Object.keys(MEASUREMENTS);
const pairs = Math.max(LEAST_PAIRS, Number.parseInt(values.pairs, 10) || 0);
const folder = mkdtempSync(join(tmpdir(), 'firsthour-bench-'));
const receiver = await startReceiver();
try {
  console.log(`Node ${process.version}, medians of ${pairs} pairs, each run a process of its own.\n\n${HEADING}`);
  for (const name of names) {
    const measure = MEASUREMENTS[name];
    if (!measure) throw new Error(`There is no measurement "${name}": ${Object.keys(MEASUREMENTS).join(', ')}.`);
    for (const row of measure({ folder: join(folder, name), pairs, receiver: receiver.url })) {
      console.log(line(row));
      if (isOver(row)) process.exitCode = 1;
    }
  }
} catch (problem) {
  console.error(problem.message);
  process.exitCode = 1;
} finally {
  receiver.stop();
  rmSync(folder, { recursive: true, force: true });
}
