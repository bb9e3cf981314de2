import { createHash } from 'node:crypto';

import { expect, test } from 'vitest';

import { NO_HEAD } from '../../../src/core/incident/entry.ts';
import { readLine } from '../../../src/core/incident/journal/read-line.ts';
import { appendBytes, sealLine, sealLines } from '../../../src/core/incident/journal/seal-line.ts';
import { note } from './lines.ts';

const hash = /^[0-9a-f]{64}$/;

test('a line is laid out in one order, and ends with the hash of all before it', () => {
  const { line, entry } = sealLine(note('a', 'mașină "x"\n'), 3, NO_HEAD);
  expect(line).toMatch(
    /^\{"seq":3,"id":"a","at":"2016-09-10T10:05:00.000Z","by":\{"kind":"person","id":"duty-comms"\},"type":/,
  );
  const [covered = '', rest = ''] = line.split(',"hash":"');
  expect(covered.endsWith(`"data":{"text":"mașină \\"x\\"\\n"},"prev":"${NO_HEAD}"`)).toBe(true);
  expect(rest).toBe(`${createHash('sha256').update(covered).digest('hex')}"}`);
  expect(entry).toEqual({ ...note('a', 'mașină "x"\n'), seq: 3, prev: NO_HEAD, hash: expect.stringMatching(hash) });
});

test('the time at which it happened stands before prev, where there is one', () => {
  const { line } = sealLine({ ...note('a'), happened_at: '2016-09-10T10:00:00.000Z' }, 1, NO_HEAD);
  expect(line).toContain(`,"happened_at":"2016-09-10T10:00:00.000Z","prev":"${NO_HEAD}"`);
  expect(sealLine(note('a'), 1, NO_HEAD).line).not.toContain('happened_at');
});

test('the entry is what a reader will see', () => {
  const { line, entry } = sealLine(note('a', '\ud800 half a character'), 1, NO_HEAD);
  expect(readLine(Buffer.from(line))).toEqual(entry);
});

test('several entries follow one another', () => {
  const [first, second] = sealLines([note('a'), note('b')], 4, 'f'.repeat(64));
  expect(first?.entry).toMatchObject({ seq: 5, prev: 'f'.repeat(64) });
  expect(second?.entry).toMatchObject({ seq: 6, prev: first?.entry.hash });
});

test('an append stands between newlines', () => {
  const lines = sealLines([note('a'), note('b')], 0, NO_HEAD);
  expect(appendBytes(lines).toString()).toBe(`\n${lines[0]?.line}\n${lines[1]?.line}\n`);
});
