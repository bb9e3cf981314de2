import { createHash } from 'node:crypto';

import type { Entry, EntryDraft } from '../../../src/core/incident/entry.ts';
import { NO_HEAD } from '../../../src/core/incident/entry.ts';
import { journalReader, type Reading, START } from '../../../src/core/incident/journal/journal-reader.ts';
import { knownHashes } from '../../../src/core/incident/journal/known-hashes.ts';
import { readLine } from '../../../src/core/incident/journal/read-line.ts';
import { appendBytes, sealLine, sealLines } from '../../../src/core/incident/journal/seal-line.ts';

/** A note, told apart by its id. */
export function note(id: string, text = `note ${id}`): EntryDraft {
  return {
    id,
    at: '2016-09-10T10:05:00.000Z',
    by: { kind: 'person', id: 'duty-comms' },
    type: 'note.added',
    data: { text },
  };
}

/** A line whose hash fits, whatever it holds. */
export function sealed(covered: string | Buffer): Buffer {
  const seal = `,"hash":"${createHash('sha256').update(covered).digest('hex')}"}`;
  return Buffer.concat([Buffer.from(covered), Buffer.from(seal)]);
}

/** A journal as one writer leaves it: its bytes, its entries, and where each append ends. */
export function written(count: number): { bytes: Buffer; entries: readonly Entry[]; ends: readonly number[] } {
  const entries: Entry[] = [];
  const ends: number[] = [];
  let bytes = Buffer.alloc(0);
  for (let seq = 1; seq <= count; seq += 1) {
    const one = sealLine(note(`n${seq}`), seq, entries.at(-1)?.hash ?? NO_HEAD);
    bytes = Buffer.concat([bytes, seq === 1 ? Buffer.from(`${one.line}\n`) : appendBytes([one])]);
    entries.push(one.entry);
    ends.push(bytes.length);
  }
  return { bytes, entries, ends };
}

/** One append behind an entry. */
export function appended(behind: { readonly seq: number; readonly hash: string }, ...ids: readonly string[]): Buffer {
  return appendBytes(
    sealLines(
      ids.map((id) => note(id)),
      behind.seq,
      behind.hash,
    ),
  );
}

/** The whole of a file, read at once or in pieces. */
export function readAll(bytes: Buffer, piece = bytes.length || 1): Reading & { readonly entries: readonly Entry[] } {
  const entries: Entry[] = [];
  const reader = journalReader(readLine, { from: START, known: knownHashes(), accept: (entry) => entries.push(entry) });
  for (let at = 0; at < bytes.length; at += piece) reader.feed(bytes.subarray(at, at + piece));
  return { ...reader.end(), entries };
}

export function ids(reading: { readonly entries: readonly Entry[] }): readonly string[] {
  return reading.entries.map(({ id }) => id);
}
