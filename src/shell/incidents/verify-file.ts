import { open } from 'node:fs/promises';

import type { Entry, EntryType } from '../../core/incident/entry.ts';
import { journalReader, type Reading, START } from '../../core/incident/journal/journal-reader.ts';
import { knownHashes } from '../../core/incident/journal/known-hashes.ts';
import { readLine } from '../../core/incident/journal/read-line.ts';
import { type Link, readLink } from '../../core/incident/journal/read-link.ts';
import type { Verification } from '../../ports.ts';
import { diskFailure } from './disk-failure.ts';
import { feedFile } from './feed-file.ts';

/** Some of the accepted entries, told in order. */
export type Each = { readonly types: readonly EntryType[]; readonly tell: (entry: Entry) => void };

/** Reads the chain of a whole journal, in memory that does not grow with its texts. */
export async function readChain(path: string, name: string, each: Each = NONE): Promise<Reading> {
  let current: Buffer = Buffer.alloc(0);
  const reader = journalReader(
    (line) => {
      current = line;
      return readLink(line);
    },
    { from: START, known: knownHashes(), accept: (link) => tellIfWanted(link, current, each) },
  );
  try {
    const handle = await open(path, 'r');
    await feedFile(handle, 0, reader).finally(() => handle.close());
  } catch (error) {
    throw diskFailure('journal-unreadable', `read ${name}`, error);
  }
  return reader.end();
}

/** Checks a journal from its first byte on. */
export async function verifyFile(path: string, name: string, each?: Each): Promise<Verification> {
  const { checkpoint, torn, lost, damage, tail } = await readChain(path, name, each);
  return { ok: !damage && !tail, entries: checkpoint.seq, head: checkpoint.head, torn, lost, damage };
}

const NONE: Each = { types: [], tell: () => undefined };

/** Only what was asked for is parsed. */
function tellIfWanted({ type }: Link, line: Buffer, { types, tell }: Each): void {
  if (!types.includes(type)) return;
  const entry = readLine(line);
  if (typeof entry === 'object') tell(entry);
}
