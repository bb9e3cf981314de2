import { createHash } from 'node:crypto';

import { expect, test } from 'vitest';

import { NO_HEAD } from '../../../src/core/incident/entry.ts';
import { knownHashes } from '../../../src/core/incident/journal/known-hashes.ts';

const hashOf = (seq: number) => createHash('sha256').update(`${seq}`).digest('hex');

test('the number of each of many lines is known, and of no other', () => {
  const known = knownHashes();
  expect(known.seqOf(hashOf(1))).toBeUndefined();
  for (let seq = 1; seq <= 20_000; seq += 1) {
    known.add(hashOf(seq), seq);
    // Asking now and then makes the index grow together with the rows.
    if (seq % 1000 === 0) expect(known.seqOf(hashOf(seq - 500))).toBe(seq - 500);
  }
  for (let seq = 1; seq <= 20_000; seq += 1) expect(known.seqOf(hashOf(seq))).toBe(seq);
  for (let seq = 20_001; seq <= 21_000; seq += 1) expect(known.seqOf(hashOf(seq))).toBeUndefined();
});

test('the beginning is known, and what is no hash is not', () => {
  const known = knownHashes();
  expect(known.seqOf(NO_HEAD)).toBe(0);
  for (const odd of ['', '0', NO_HEAD.slice(1), `${NO_HEAD}0`, 'x'.repeat(64)])
    expect(known.seqOf(odd)).toBeUndefined();
});
