import { createHash, randomBytes } from 'node:crypto';
import { appendFileSync, readFileSync } from 'node:fs';

const LINES_A_WRITE = 5_000;
const BY = { kind: 'person', id: 'duty-comms' };

/** Adds entries to a journal until it has so many: made here as the design writes them down, not by the program. */
export function growJournal(path, entries) {
  const last = JSON.parse(readFileSync(path, 'utf8').trimEnd().split('\n').at(-1));
  let { seq, hash } = last;
  while (seq < entries) {
    const lines = [];
    for (; seq < entries && lines.length < LINES_A_WRITE; seq += 1) {
      const sealed = seal({
        seq: seq + 1,
        id: randomBytes(16).toString('hex'),
        at: last.at,
        by: BY,
        ...content(seq),
        prev: hash,
      });
      hash = sealed.hash;
      lines.push(`\n${sealed.line}\n`);
    }
    appendFileSync(path, lines.join(''));
  }
}

/** Mostly notes, as a long night has them; a fact at times. */
function content(seq) {
  if (seq % 5 === 0)
    return { type: 'fact.set', data: { facts: { actions: ['repairing', seq % 2 ? 'testing' : 'extra-staff'] } } };
  return {
    type: 'note.added',
    data: { text: `Call ${seq}: the sala tehnică is dry, second supplier asked, no date yet.` },
  };
}

function seal(entry) {
  const covered = JSON.stringify(entry).slice(0, -1);
  const hash = createHash('sha256').update(covered).digest('hex');
  return { hash, line: `${covered},"hash":"${hash}"}` };
}
