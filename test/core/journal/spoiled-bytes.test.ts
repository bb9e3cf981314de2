import { expect, test } from 'vitest';

import { appended, ids, readAll, written } from './lines.ts';

const { bytes, entries, ends } = written(6);
const names = entries.map(({ id }) => id);
const fourth = entries[3]!;

test('cut at any byte of its last three entries, a journal is as it was before an entry or after it', () => {
  for (let cut = ends[2]!; cut <= bytes.length; cut += 1) {
    // An entry counts without its newline; the newline before it alone is nothing.
    const whole = ends.filter((end) => end - 1 <= cut).length;
    const partly = cut > (ends[whole - 1] ?? 0) + 1;
    const read = readAll(bytes.subarray(0, cut));
    expect(read).toMatchObject({ damage: null, lost: 0, torn: partly ? 1 : 0, tail: partly });
    expect(read.entries).toEqual(entries.slice(0, whole));
  }
});

test('written to behind a torn tail, it loses nothing', () => {
  for (let cut = ends[2]!; cut <= bytes.length; cut += 1) {
    const torn = readAll(bytes.subarray(0, cut));
    const last = torn.entries.at(-1)!;
    const onward = readAll(Buffer.concat([bytes.subarray(0, cut), appended(last, 'next')]));
    expect(onward).toMatchObject({ damage: null, lost: 0, torn: torn.torn, tail: false });
    expect(ids(onward)).toEqual([...ids(torn), 'next']);
  }
});

/** A journal with a line that lost a race, a torn one and a batch in it. */
const rich = Buffer.concat([
  bytes.subarray(0, ends[3]),
  appended(entries[2]!, 'late', 'later'),
  appended(fourth, 'torn').subarray(0, 80),
  bytes.subarray(ends[3]),
]);
const lastLine = bytes.length - ends[4]!;

test.each([
  ['of plain entries', bytes],
  ['with lost races and torn lines', rich],
])('every flipped bit before the last entry of a journal %s is damage, or bytes that are counted', (_, journal) => {
  const before = readAll(journal);
  expect(ids(before)).toEqual(names);
  for (let bit = 0; bit < (journal.length - lastLine) * 8; bit += 1) {
    const flipped = Buffer.from(journal);
    flipped[bit >> 3]! ^= 1 << (bit & 7);
    const read = readAll(flipped);
    expect(read.damage !== null || read.torn > 0).toBe(true);
    // Never another text: where an entry is gone, one that lost against it may show, but then all that followed is damage.
    expect(ids(read).every((id) => [...names, 'late', 'later'].includes(id))).toBe(true);
    if (!read.damage) expect(ids(read)).toEqual(names);
  }
});
