import { type FileHandle, open } from 'node:fs/promises';
import { setTimeout as after } from 'node:timers/promises';

import type { Entry, EntryType } from '../../core/incident/entry.ts';
import { type JournalReader, journalReader, type Reading, START } from '../../core/incident/journal/journal-reader.ts';
import { knownHashes } from '../../core/incident/journal/known-hashes.ts';
import { readLine } from '../../core/incident/journal/read-line.ts';
import { type Link, readLink } from '../../core/incident/journal/read-link.ts';
import type { Verification } from '../../ports.ts';
import { diskFailure } from './disk-failure.ts';
import { feedFile } from './feed-file.ts';

/** Some of the accepted entries, told in order. */
export type Each = { readonly types: readonly EntryType[]; readonly tell: (entry: Entry) => void };

/** In ms. One write takes far less: who has not come further by then was killed, or his disk is full. */
const GROWS_WITHIN = 100;
const NEWLINE = 0x0a;

/** Reads the chain of a whole journal, in memory that does not grow with its texts. */
export async function readChain(path: string, name: string, each: Each = NONE): Promise<Reading> {
  const { types, tell } = each;
  let wanted: Entry | null = null;
  const reader = journalReader<Link>(
    (bytes, start, end) => {
      const link = readLink(bytes, start, end);
      // Only what was asked for is parsed.
      const entry = typeof link === 'object' && types.includes(link.type) ? readLine(bytes, start, end) : null;
      wanted = typeof entry === 'object' ? entry : null;
      return link;
    },
    {
      from: START,
      known: knownHashes(),
      accept: () => {
        if (wanted) tell(wanted);
      },
    },
  );
  try {
    const handle = await open(path, 'r');
    await feedToItsEnd(handle, reader).finally(() => handle.close());
  } catch (error) {
    throw diskFailure('journal-unreadable', `read ${name}`, error);
  }
  return reader.end();
}

/** A line without its end may be one that somebody is writing just now: others see it grow. It has as long as it grows. */
async function feedToItsEnd(handle: FileHandle, reader: JournalReader): Promise<void> {
  let end = await feedFile(handle, 0, reader);
  while (!(await endsWithLine(handle, end))) {
    await after(GROWS_WITHIN);
    const further = await feedFile(handle, end, reader);
    if (further === end) return;
    end = further;
  }
}

async function endsWithLine(handle: FileHandle, end: number): Promise<boolean> {
  if (end === 0) return true;
  const { buffer } = await handle.read(Buffer.alloc(1), 0, 1, end - 1);
  return buffer[0] === NEWLINE;
}

/** Checks a journal from its first byte on. */
export async function verifyFile(path: string, name: string, each?: Each): Promise<Verification> {
  const { checkpoint, torn, lost, damage, tail } = await readChain(path, name, each);
  return { ok: !damage && !tail, entries: checkpoint.seq, head: checkpoint.head, torn, lost, damage };
}

const NONE: Each = { types: [], tell: () => undefined };
