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
  read: (line: Buffer) => T | Unread,
  { from, known, accept }: { from: Checkpoint; known: KnownHashes; accept: (entry: T) => void },
): JournalReader {
  let { line, seq, head, torn, lost } = from;
  let lineStart = from.offset;
  let fed = from.offset;
  let checkpoint = from;
  let damage: Reading['damage'] = null;
  let rest = NOTHING;
  let tooLong = false;

  function judge(bytes: Buffer): void {
    if (tooLong || bytes.length > LONGEST_LINE) tear();
    else if (bytes.length > 0) place(read(bytes), bytes.length);
  }

  function tear(): void {
    if (seq === 0) damage = { line, reason: 'no-beginning' };
    else torn += 1;
  }

  function place(found: T | Unread, length: number): void {
    if (found === 'torn') return tear();
    if (found === 'no-entry') return spoil('no-entry');
    const before = found.prev === head ? seq : known.seqOf(found.prev);
    if (before === undefined) return spoil('unknown-prev');
    if (found.seq !== before + 1) return spoil('wrong-seq');
    known.add(found.hash, found.seq);
    if (found.prev !== head) {
      lost += 1;
      return;
    }
    seq = found.seq;
    head = found.hash;
    checkpoint = { offset: lineStart + length, line, seq, head, torn, lost };
    accept(found);
  }

  function spoil(reason: DamageReason): void {
    damage = { line, reason };
  }

  function keep(bytes: Buffer): void {
    tooLong ||= rest.length + bytes.length > LONGEST_LINE;
    rest = tooLong ? NOTHING : Buffer.concat([rest, bytes]);
  }

  return {
    feed: (chunk) => {
      const base = fed;
      fed += chunk.length;
      let start = 0;
      for (let end = chunk.indexOf(0x0a); end !== -1 && !damage; end = chunk.indexOf(0x0a, start)) {
        if (rest.length > 0 || tooLong) {
          keep(chunk.subarray(start, end));
          judge(rest);
        } else if (end > start) judge(chunk.subarray(start, end));
        rest = NOTHING;
        tooLong = false;
        start = end + 1;
        lineStart = base + start;
        line += 1;
      }
      keep(chunk.subarray(start));
    },
    end: () => {
      if (!damage) judge(rest);
      if (seq === 0) damage ??= { line: 1, reason: 'empty' };
      return { checkpoint, torn, lost, damage, tail: torn > checkpoint.torn };
    },
  };
}
