import { randomBytes } from 'node:crypto';
import { appendFileSync } from 'node:fs';

import { Failure } from '../../../src/core/failure.ts';
import { createIncidents } from '../../../src/shell/incidents/create-incidents.ts';

/**
 * A writer as a process of its own: `append-notes FOLDER ID NAME COUNT ACKNOWLEDGED`. Appends notes, and writes down each
 * one that was acknowledged before it goes on, in a file and to stdout. After a failure it tries once more, and ends with 3.
 */
const [folder = '', id = '', name = '', count = '0', acknowledged = ''] = process.argv.slice(2);
const incidents = createIncidents(folder);

async function record(text: string): Promise<void> {
  for (;;) {
    const { head } = await incidents.read(id);
    const written = await incidents.append(id, head, [
      {
        id: randomBytes(16).toString('hex'),
        at: '2016-09-10T10:05:00.000Z',
        by: { kind: 'person', id: name },
        type: 'note.added',
        data: { text },
      },
    ]);
    if (written === 'raced') continue;
    appendFileSync(acknowledged, `${written[0]?.id} ${text}\n`);
    process.stdout.write('.');
    return;
  }
}

/** What went wrong; the one thing after that is one more try. */
async function failing(work: () => Promise<void>): Promise<boolean> {
  try {
    await work();
    return false;
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    process.stderr.write(`${JSON.stringify({ code: error.code, message: error.message, hint: error.hint })}\n`);
    process.exitCode = 3;
    return true;
  }
}

for (let turn = 1; turn <= Number(count); turn += 1) {
  if (!(await failing(() => record(`${name} ${turn}`)))) continue;
  await failing(() => record('once more'));
  break;
}
