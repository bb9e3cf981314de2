import type { EntryData } from './entry-data.ts';

/** Who wrote an entry: a person of the workspace, or the program itself (delivery outcomes). */
export type Author = { readonly kind: 'person' | 'system'; readonly id: string };

/** The types of the journal's entries, in the past tense. */
export type EntryType = keyof EntryData;

/** An entry before the store has given it its place in the chain. */
export type EntryDraft<T extends EntryType = EntryType> = {
  [K in T]: {
    /** 128 random bits, hex. */
    readonly id: string;
    /** When it was written, UTC, ISO 8601. */
    readonly at: string;
    readonly by: Author;
    readonly type: K;
    readonly data: EntryData[K];
    /** When it happened, where it was written down later. */
    readonly happened_at?: string;
  };
}[T];

/** An accepted entry. `hash` is the SHA-256 of the line's bytes before `,"hash":`; `prev` is the hash before it. */
export type Entry<T extends EntryType = EntryType> = EntryDraft<T> & {
  readonly seq: number;
  readonly prev: string;
  readonly hash: string;
};

/** The journal's format, in its first entry. One that is newer can be shown, and not written to. */
export const JOURNAL_FORMAT = 'firsthour/journal@1';

/** `prev` of the first entry. */
export const NO_HEAD = '0'.repeat(64);
