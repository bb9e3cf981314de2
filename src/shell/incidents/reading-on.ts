import { type FileHandle, open } from 'node:fs/promises';

import type { Entry } from '../../core/incident/entry.ts';
import { journalReader, START } from '../../core/incident/journal/journal-reader.ts';
import { knownHashes } from '../../core/incident/journal/known-hashes.ts';
import { readLine } from '../../core/incident/journal/read-line.ts';
import { HASH_KEY, SEAL_LENGTH } from '../../core/incident/journal/seal-line.ts';
import type { Journal } from '../../ports.ts';
import { diskFailure } from './disk-failure.ts';
import { feedFile } from './feed-file.ts';

/** Tells whether a file is still the one that was read, as far as it was read. */
export type Stamp = { readonly file: bigint; readonly size: number };

/** A journal that is read on from the end of its last accepted entry. What follows that is judged anew each time. */
export type ReadingOn = {
  readonly read: () => Promise<Journal>;
  readonly stamp: () => Stamp | null;
};

function fresh() {
  return { checkpoint: START, known: knownHashes(), entries: [] as Entry[] };
}

export function readingOn(path: string, name: string): ReadingOn {
  let state = fresh();
  let stamp: Stamp | null = null;

  async function readFrom(handle: FileHandle): Promise<Journal> {
    const { ino } = await handle.stat({ bigint: true });
    if (ino !== stamp?.file || !(await stillThere(handle))) state = fresh();
    const { known, entries, checkpoint: from } = state;
    const reader = journalReader(readLine, { from, known, accept: (entry) => entries.push(entry) });
    const size = await feedFile(handle, from.offset, reader);
    const { checkpoint, ...rest } = reader.end();
    state.checkpoint = checkpoint;
    stamp = { file: ino, size };
    return { entries: [...entries], head: checkpoint.head, seq: checkpoint.seq, ...rest };
  }

  /** False when somebody put other bytes where the last accepted entry ended. */
  async function stillThere(handle: FileHandle): Promise<boolean> {
    const { offset, head } = state.checkpoint;
    if (offset === 0) return true;
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(SEAL_LENGTH), 0, SEAL_LENGTH, offset - SEAL_LENGTH);
    return buffer.toString('latin1', 0, bytesRead) === `${HASH_KEY}${head}"}`;
  }

  async function read(): Promise<Journal> {
    try {
      const handle = await open(path, 'r');
      return await readFrom(handle).finally(() => handle.close());
    } catch (error) {
      // Entries may have come in before the disk failed: read all of it again.
      state = fresh();
      throw diskFailure('journal-unreadable', `read ${name}`, error);
    }
  }

  return { read, stamp: () => stamp };
}
