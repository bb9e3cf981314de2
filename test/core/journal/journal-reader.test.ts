import { describe, expect, test } from 'vitest';

import { NO_HEAD } from '../../../src/core/incident/entry.ts';
import { journalReader, LONGEST_LINE, START } from '../../../src/core/incident/journal/journal-reader.ts';
import { knownHashes } from '../../../src/core/incident/journal/known-hashes.ts';
import { readLine } from '../../../src/core/incident/journal/read-line.ts';
import { readLink } from '../../../src/core/incident/journal/read-link.ts';
import { sealLine } from '../../../src/core/incident/journal/seal-line.ts';
import { appended, ids, note, readAll, sealed, written } from './lines.ts';

const { bytes, entries } = written(3);
const [first, second, third] = entries as [(typeof entries)[0], (typeof entries)[0], (typeof entries)[0]];
const clean = { torn: 0, lost: 0, damage: null, tail: false };

function behind(...more: readonly (Buffer | string)[]) {
  return readAll(Buffer.concat([bytes, ...more.map((part) => Buffer.from(part))]));
}

describe('a journal', () => {
  test('is its accepted entries, in order', () => {
    expect(readAll(bytes)).toMatchObject({ ...clean, entries, checkpoint: { seq: 3, head: third.hash } });
  });

  test('may end without a newline, and have blank lines', () => {
    expect(readAll(bytes.subarray(0, -1))).toMatchObject({ ...clean, entries });
    expect(behind('\n\n\n', appended(third, 'd'))).toMatchObject({ ...clean, checkpoint: { seq: 4 } });
  });

  test('may have several entries in one append', () => {
    expect(ids(behind(appended(third, 'd', 'e')))).toEqual(['n1', 'n2', 'n3', 'd', 'e']);
  });

  test('ignores and counts what lost a race, and what was built on that', () => {
    const late = behind(appended(second, 'late', 'later'), appended(third, 'd'));
    expect(late).toMatchObject({ ...clean, lost: 2 });
    expect(ids(late)).toEqual(['n1', 'n2', 'n3', 'd']);
    expect(behind(appended(first, 'very late'))).toMatchObject({ ...clean, lost: 1 });
    expect(behind(appended({ seq: 0, hash: NO_HEAD }, 'another beginning'))).toMatchObject({ ...clean, lost: 1 });
  });

  test('ignores and counts torn lines, whoever goes on behind them', () => {
    const torn = appended(third, 'torn').subarray(0, 90);
    const onward = behind(torn, appended(third, 'd'));
    expect(onward).toMatchObject({ ...clean, torn: 1 });
    expect(ids(onward)).toEqual(['n1', 'n2', 'n3', 'd']);
  });

  test('has a tail while unreadable bytes stand behind the last accepted entry', () => {
    expect(behind('\n{"seq":4')).toMatchObject({ ...clean, torn: 1, tail: true });
    expect(behind('\n\0\0\0\n')).toMatchObject({ ...clean, torn: 1, tail: true });
    expect(behind('\nx\n', appended(second, 'late'))).toMatchObject({ torn: 1, lost: 1, tail: true });
    expect(behind(appended(second, 'late'))).toMatchObject({ lost: 1, tail: false });
  });

  test('does not take a line that is longer than any entry', () => {
    const long = Buffer.alloc(LONGEST_LINE + 1, 'x');
    for (const piece of [undefined, 1 << 20]) {
      const read = readAll(Buffer.concat([bytes, Buffer.from('\n'), long, appended(third, 'd')]), piece);
      expect(read).toMatchObject({ ...clean, torn: 1, checkpoint: { seq: 4, line: 8 } });
    }
  });
});

describe('damage is', () => {
  const none = NO_HEAD.replaceAll('0', 'f');

  test('a sound line that follows nothing known', () => {
    const read = behind(appended({ seq: 3, hash: none }, 'stray'), appended(third, 'd'));
    expect(read).toMatchObject({ damage: { line: 7, reason: 'unknown-prev' }, checkpoint: { seq: 3 } });
    expect(ids(read)).toEqual(['n1', 'n2', 'n3']);
  });

  test('a prev that is no hash', () => {
    const { line } = sealLine(note('odd'), 1, '');
    expect(behind(`\n${line}\n`)).toMatchObject({ damage: { line: 7, reason: 'unknown-prev' } });
  });

  test('a wrong number, of an accepted line or of one that lost', () => {
    expect(behind(appended({ ...third, seq: 4 }, 'd'))).toMatchObject({ damage: { line: 7, reason: 'wrong-seq' } });
    expect(behind(appended({ ...second, seq: 3 }, 'd'))).toMatchObject({ damage: { line: 7, reason: 'wrong-seq' } });
  });

  test('a sealed line that is no entry', () => {
    expect(behind('\n', sealed('{"seq":4'))).toMatchObject({ damage: { line: 7, reason: 'no-entry' } });
  });

  test('a file that does not begin with an entry', () => {
    expect(readAll(Buffer.alloc(0))).toMatchObject({ damage: { line: 1, reason: 'empty' }, tail: false });
    expect(readAll(Buffer.from('\n\n'))).toMatchObject({ damage: { line: 1, reason: 'empty' } });
    expect(readAll(bytes.subarray(1))).toMatchObject({ damage: { line: 1, reason: 'no-beginning' }, entries: [] });
    expect(readAll(bytes.subarray(0, 20))).toMatchObject({ damage: { line: 1, reason: 'no-beginning' } });
    expect(readAll(appended(first, 'b'))).toMatchObject({ damage: { line: 2, reason: 'unknown-prev' } });
  });
});

describe('reading', () => {
  const rich = Buffer.concat([
    bytes,
    appended(second, 'late'),
    appended(third, 'torn').subarray(0, 50),
    appended(third, 'd', 'e'),
    appended(third, 'late'),
    Buffer.from('\nx'),
  ]);
  const whole = readAll(rich);

  test('is the same however the bytes come', () => {
    expect(whole).toMatchObject({ torn: 2, lost: 2, tail: true, checkpoint: { seq: 5, torn: 1, lost: 1 } });
    for (let piece = 1; piece < 400; piece += 1) expect(readAll(rich, piece)).toEqual(whole);
  });

  test('goes on from the last accepted entry, as if it had read all at once', () => {
    for (let cut = 0; cut <= rich.length; cut += 1) {
      const known = knownHashes();
      const read: string[] = [];
      const accept = ({ id }: { readonly id: string }) => read.push(id);
      const before = journalReader(readLine, { from: START, known, accept });
      before.feed(rich.subarray(0, cut));
      const { checkpoint } = before.end();
      const { entries: all, ...reading } = whole;
      const onward = journalReader(readLine, { from: checkpoint, known, accept });
      onward.feed(rich.subarray(checkpoint.offset));
      expect(onward.end()).toEqual(reading);
      expect(read).toEqual(all.map(({ id }) => id));
    }
  });

  test('the chain alone gives the same result', () => {
    const reader = journalReader(readLink, { from: START, known: knownHashes(), accept: () => undefined });
    reader.feed(rich);
    const { entries: _, ...reading } = whole;
    expect(reader.end()).toEqual(reading);
  });
});
