import type { Entry } from '../../src/core/incident/entry.ts';
import { journalReader, START } from '../../src/core/incident/journal/journal-reader.ts';
import { knownHashes } from '../../src/core/incident/journal/known-hashes.ts';
import { readLine } from '../../src/core/incident/journal/read-line.ts';
import { appendBytes, sealLines } from '../../src/core/incident/journal/seal-line.ts';
import { note } from '../core/journal/lines.ts';
import type { Dice } from './dice.ts';
import type { Disk } from './disk.ts';

/** How far a writer leaves the protocol, to show that the model would see it. */
export type Fault = 'no-newline-first' | 'no-reading-on' | 'no-sync-before';

/** What writers were told. An attempt is `command/number`. */
export type Told = { readonly acknowledged: string[]; readonly raced: string[] };

export type Circumstances = {
  readonly disk: Disk;
  readonly chance: Dice;
  readonly told: Told;
  /** Percent of writes that stop short. */
  readonly torn: number;
  readonly mostLines: number;
  readonly fault?: Fault | undefined;
};

/** One process that records commands, a step at a time: at each `yield` others run, it is killed, or the power fails. */
export function* writer(name: string, { disk, chance, told, torn, mostLines, fault }: Circumstances): Generator<void> {
  const known = knownHashes();
  const entries: Entry[] = [];
  let checkpoint = START;
  let synced = '';

  function readOn(): void {
    const reader = journalReader(readLine, { from: checkpoint, known, accept: (entry) => entries.push(entry) });
    reader.feed(disk.bytes().subarray(checkpoint.offset));
    const reading = reader.end();
    if (reading.damage) throw new Error(`${name} met damage: ${reading.damage.reason} at line ${reading.damage.line}`);
    checkpoint = reading.checkpoint;
  }

  for (let command = 1; ; command += 1) {
    for (let attempt = 1; ; attempt += 1) {
      readOn();
      yield;
      const lines = 1 + chance.below(mostLines);
      const drafts = Array.from({ length: lines }, (_, index) => note(`${name}.${command}.${index}/${attempt}`, ''));
      const sealed = sealLines(drafts, checkpoint.seq, checkpoint.head);
      const bytes = appendBytes(sealed).subarray(fault === 'no-newline-first' ? 1 : 0);
      while (disk.busy()) yield;
      if (synced !== checkpoint.head && fault !== 'no-sync-before') {
        disk.sync();
        yield;
        while (disk.busy()) yield;
      }
      if (chance.percent(torn)) return disk.append(bytes.subarray(0, chance.below(bytes.length)));
      const seen = chance.below(bytes.length);
      disk.begin(bytes.subarray(0, seen));
      yield;
      disk.append(bytes.subarray(seen));
      yield;
      disk.sync();
      yield;
      readOn();
      const last = sealed.at(-1)!.entry;
      const accepted = fault === 'no-reading-on' || entries[last.seq - 1]?.hash === last.hash;
      (accepted ? told.acknowledged : told.raced).push(...drafts.map(({ id }) => id));
      if (!accepted) continue;
      synced = last.hash;
      break;
    }
  }
}
