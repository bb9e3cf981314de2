import { type FileHandle, open } from 'node:fs/promises';

import type { Entry } from '../../core/incident/entry.ts';
import { journalReader, START } from '../../core/incident/journal/journal-reader.ts';
import { knownHashes } from '../../core/incident/journal/known-hashes.ts';
import { readLine } from '../../core/incident/journal/read-line.ts';
import { damagedJournal } from './damaged-journal.ts';
import { diskFailure } from './disk-failure.ts';

/** Bytes, mostly more than an incident's first entry takes. */
const CHUNK = 8 * 1024;

/** The entry that a journal begins with. Reads no further than that: what follows may be more than memory holds. */
export async function firstEntry(path: string, name: string): Promise<Entry> {
  try {
    const handle = await open(path, 'r');
    return await readFirst(handle, name).finally(() => handle.close());
  } catch (error) {
    throw diskFailure('journal-unreadable', `read ${name}`, error);
  }
}

async function readFirst(handle: FileHandle, name: string): Promise<Entry> {
  const accepted: Entry[] = [];
  const reader = journalReader(readLine, {
    from: START,
    known: knownHashes(),
    accept: (entry) => accepted.push(entry),
  });
  const chunk = Buffer.allocUnsafe(CHUNK);
  for (let bytes = -1; accepted.length === 0 && bytes !== 0; ) {
    bytes = (await handle.read(chunk, 0, CHUNK)).bytesRead;
    reader.feed(chunk.subarray(0, bytes));
  }
  const { damage } = reader.end();
  const [first] = accepted;
  if (!first) throw damagedJournal(name, damage?.line ?? 1);
  return first;
}
