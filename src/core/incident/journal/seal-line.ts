import { hash } from 'node:crypto';

import type { Entry, EntryDraft, EntryType } from '../entry.ts';

/** What stands between a line's content and its hash. */
export const HASH_KEY = ',"hash":"';

/** Bytes of a line's end: the key, 64 hex digits, quote and brace. */
export const SEAL_LENGTH = HASH_KEY.length + 64 + 2;

/** A sealed entry: its line, without newline, and the entry as every reader will see it. */
export type Sealed<T extends EntryType = EntryType> = { readonly line: string; readonly entry: Entry<T> };

/** Gives an entry its place in the chain. The hash covers the line's bytes as they are: there is no canonical form. */
export function sealLine<T extends EntryType>(draft: EntryDraft<T>, seq: number, prev: string): Sealed<T> {
  const { id, at, by, type, data, happened_at } = draft;
  const content = { seq, id, at, by, type, data, ...(happened_at === undefined ? {} : { happened_at }), prev };
  const covered = JSON.stringify(content).slice(0, -1);
  const line = `${covered}${HASH_KEY}${hash('sha256', covered)}"}`;
  return { line, entry: JSON.parse(line) as Entry<T> };
}

/** Several entries, one after the other, behind the entry `head` with the number `seq`. */
export function sealLines(drafts: readonly EntryDraft[], seq: number, head: string): readonly Sealed[] {
  const sealed: Sealed[] = [];
  let prev = head;
  for (const draft of drafts) {
    const next = sealLine(draft, seq + sealed.length + 1, prev);
    sealed.push(next);
    prev = next.entry.hash;
  }
  return sealed;
}

/**
 * The bytes of one append. It begins with a newline, so that it stands on a line of its own whatever a killed writer
 * left before it, and ends with one, so that nobody's rest can grow onto it.
 */
export function appendBytes(sealed: readonly Sealed[]): Buffer {
  return Buffer.from(`\n${sealed.map(({ line }) => line).join('\n')}\n`);
}
