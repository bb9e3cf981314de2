import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, expect, test } from 'vitest';

import { textAt } from '../../src/shell/text-at.ts';

let here = '';

beforeAll(() => {
  here = mkdtempSync(join(tmpdir(), 'firsthour-'));
  mkdirSync(join(here, 'folder'));
  writeFileSync(join(here, 'text.txt'), 'Îmi pare rău.\n');
  writeFileSync(join(here, 'binary'), Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0xff]));
  writeFileSync(join(here, 'utf16.txt'), Buffer.from('\ufeffSorry', 'utf16le'));
  writeFileSync(join(here, 'large.txt'), 'x'.repeat(256 * 1024 + 1));
  symlinkSync('nowhere', join(here, 'link'));
});

afterAll(() => rmSync(here, { recursive: true, force: true }));

test('a text is read from the folder that one stands in', async () => {
  expect(await textAt('text.txt', here)).toEqual({ path: 'text.txt', text: 'Îmi pare rău.\n' });
});

test.each([
  ['nowhere.txt', 'unreadable', 'there is no such file'],
  ['text.txt/x', 'unreadable', 'there is no such file'],
  ['folder', 'unreadable', 'it is a folder'],
  ['link', 'unreadable', 'it is a link that leads nowhere'],
  ['binary', 'not-utf8', ''],
  ['utf16.txt', 'not-utf8', ''],
  ['large.txt', 'too-large', ''],
])('%s is not: %s', async (typed, unread, words) => {
  expect(await textAt(typed, here)).toEqual({ path: typed, unread, words });
});
