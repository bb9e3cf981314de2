import { NO_HEAD } from '../entry.ts';

/** The sound lines met so far, accepted and lost: what a late writer may still point at. */
export type KnownHashes = {
  readonly add: (hash: string, seq: number) => void;
  /** Number of the line with this hash; undefined when there is none, or it is no hash. */
  readonly seqOf: (hash: string) => number | undefined;
};

/** Words of a row: 64 bits of the hash, and the line's number. */
const WIDTH = 3;
const FIRST_ROWS = 1024;

const HASH = /^[0-9a-f]{64}$/;

/**
 * Rows in one typed array: a million lines take 12 MB, where strings would take ten times that. 64 bits tell lines
 * apart; that a line is what it says is shown by its whole hash. The index over them is made when somebody first asks,
 * since lost races are rare.
 */
export function knownHashes(): KnownHashes {
  let rows = new Int32Array(FIRST_ROWS * WIDTH);
  let count = 0;
  /** Open addressing: number of a row, plus one. */
  let slots = new Uint32Array(0);
  let indexed = 0;

  function add(hash: string, seq: number): void {
    const at = count * WIDTH;
    if (at === rows.length) rows = enlarged(rows);
    rows[at] = word(hash, 0);
    rows[at + 1] = word(hash, 8);
    rows[at + 2] = seq;
    count += 1;
  }

  function slotOf(high: number, low: number): number {
    const mask = slots.length - 1;
    for (let slot = low & mask; ; slot = (slot + 1) & mask) {
      const row = slots[slot] ?? 0;
      if (row === 0 || (rows[(row - 1) * WIDTH] === high && rows[(row - 1) * WIDTH + 1] === low)) return slot;
    }
  }

  function catchUp(): void {
    if (count * 2 > slots.length) {
      slots = new Uint32Array(2 ** Math.ceil(Math.log2(count * 4)));
      indexed = 0;
    }
    for (; indexed < count; indexed += 1) {
      slots[slotOf(rows[indexed * WIDTH] ?? 0, rows[indexed * WIDTH + 1] ?? 0)] = indexed + 1;
    }
  }

  function seqOf(hash: string): number | undefined {
    if (!HASH.test(hash)) return undefined;
    catchUp();
    const row = slots[slotOf(word(hash, 0), word(hash, 8))] ?? 0;
    return row === 0 ? undefined : rows[(row - 1) * WIDTH + 2];
  }

  add(NO_HEAD, 0);
  return { add, seqOf };
}

function enlarged(rows: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(rows.length * 2);
  larger.set(rows);
  return larger;
}

/** Eight hex digits as a signed number, which V8 keeps without a box; by hand, since it is done twice for each of a million lines. */
function word(hash: string, from: number): number {
  let value = 0;
  for (let at = from; at < from + 8; at += 1) {
    const code = hash.charCodeAt(at);
    value = (value << 4) | ((code & 15) + 9 * (code >> 6));
  }
  return value;
}
