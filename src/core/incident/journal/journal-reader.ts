import { NO_HEAD } from '../entry.ts';
import type { KnownHashes } from './known-hashes.ts';
import type { Unread } from './read-line.ts';
import type { Link } from './read-link.ts';

/** Right behind an accepted entry: where reading goes on. `line` counts from 1, `torn` and `lost` are those before it. */
export type Checkpoint = {
  readonly offset: number;
  readonly line: number;
  readonly seq: number;
  readonly head: string;
  readonly torn: number;
  readonly lost: number;
};

/** Judges the bytes from `start` to `end` as a line. A view of each of a million lines would cost more than this. */
export type ReadLine<T> = (bytes: Buffer, start: number, end: number) => T | Unread;

/** The beginning of a journal. */
export const START: Checkpoint = { offset: 0, line: 1, seq: 0, head: NO_HEAD, torn: 0, lost: 0 };

/** Why nothing may be written any more. */
export type DamageReason = 'empty' | 'no-beginning' | 'no-entry' | 'unknown-prev' | 'wrong-seq';

/** What the bytes of a journal say, so far. */
export type Reading = {
  readonly checkpoint: Checkpoint;
  readonly torn: number;
  readonly lost: number;
  readonly damage: { readonly line: number; readonly reason: DamageReason } | null;
  /** Unreadable bytes after the last accepted entry. */
  readonly tail: boolean;
};

export type JournalReader = {
  /** Takes the next bytes, cut anywhere. */
  readonly feed: (chunk: Buffer) => void;
  /** Judges what has no newline (yet) as a line of its own. The last call. */
  readonly end: () => Reading;
};

/** A longer line is not read: it would be no entry of ours, and would fill the memory. */
export const LONGEST_LINE = 16 * 1024 * 1024;

const NOTHING: Buffer = Buffer.alloc(0);

/**
 * Reads a journal as its bytes come (design: the chain is the lock). `read` judges one line, `readLine` to have entries,
 * `readLink` to have the chain only; `accept` gets the accepted ones in order. Stops at the first damage.
 */
export function journalReader<T extends Link>(
  read: ReadLine<T>,
  { from, known, accept }: { from: Checkpoint; known: KnownHashes; accept: (entry: T) => void },
): JournalReader {
  let { line, seq, head, torn, lost } = from;
  let lineStart = from.offset;
  let fed = from.offset;
  // Where reading goes on. Single values, and no object for each line: a million of them cost more than the reading.
  let { offset: heldOffset, line: heldLine, torn: heldTorn, lost: heldLost } = from;
  let damage: Reading['damage'] = null;
  let rest = NOTHING;
  let tooLong = false;

  function judge(bytes: Buffer, start: number, end: number): void {
    const length = end - start;
    if (length === 0 && !tooLong) return;
    const found = tooLong || length > LONGEST_LINE ? 'torn' : read(bytes, start, end);
    const reason = typeof found === 'object' ? place(found, lineStart + length) : unread(found);
    if (reason) damage = { line, reason };
  }

  function unread(found: Unread): DamageReason | null {
    if (found === 'no-entry') return 'no-entry';
    if (seq === 0) return 'no-beginning';
    torn += 1;
    return null;
  }

  function place(found: T, offset: number): DamageReason | null {
    const before = found.prev === head ? seq : known.seqOf(found.prev);
    if (before === undefined) return 'unknown-prev';
    if (found.seq !== before + 1) return 'wrong-seq';
    if (found.prev !== head) {
      // Lines after the last accepted one are read again and again.
      if (known.seqOf(found.hash) === undefined) known.add(found.hash, found.seq);
      lost += 1;
      return null;
    }
    known.add(found.hash, found.seq);
    seq = found.seq;
    head = found.hash;
    heldOffset = offset;
    heldLine = line;
    heldTorn = torn;
    heldLost = lost;
    accept(found);
    return null;
  }

  function keep(bytes: Buffer): void {
    tooLong ||= rest.length + bytes.length > LONGEST_LINE;
    rest = tooLong ? NOTHING : Buffer.concat([rest, bytes]);
  }

  return {
    feed: (chunk) => {
      if (damage) return;
      const base = fed;
      fed += chunk.length;
      let start = 0;
      for (let end = chunk.indexOf(0x0a); end !== -1 && !damage; end = chunk.indexOf(0x0a, start)) {
        if (rest.length > 0 || tooLong) {
          keep(chunk.subarray(start, end));
          judge(rest, 0, rest.length);
        } else judge(chunk, start, end);
        rest = NOTHING;
        tooLong = false;
        start = end + 1;
        lineStart = base + start;
        line += 1;
      }
      keep(chunk.subarray(start));
    },
    end: () => {
      if (!damage) judge(rest, 0, rest.length);
      if (seq === 0) damage ??= { line: 1, reason: 'empty' };
      const checkpoint = { offset: heldOffset, line: heldLine, seq, head, torn: heldTorn, lost: heldLost };
      return { checkpoint, torn, lost, damage, tail: torn > heldTorn };
    },
  };
}
