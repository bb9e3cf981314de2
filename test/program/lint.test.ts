import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, expect, test } from 'vitest';

import { PROGRAM } from './firsthour.ts';

let here = '';

beforeAll(() => {
  here = mkdtempSync(join(tmpdir(), 'firsthour-'));
});

afterAll(() => rmSync(here, { recursive: true, force: true }));

const piped = (argv: readonly string[], input: string | Buffer) =>
  spawnSync(process.execPath, [PROGRAM, 'lint', ...argv], { cwd: here, input, encoding: 'utf8' });

test('a file is read where one stands, outside every workspace', () => {
  writeFileSync(join(here, 'a.txt'), 'Les paiements par carte sont refusés. Nous sommes désolés.\n');
  const out = execFileSync(process.execPath, [PROGRAM, 'lint', 'a.txt', '--language', 'fr'], {
    cwd: here,
    encoding: 'utf8',
  });
  expect(out).toMatch(/^Says +what, apology\n/);
});

test('what is piped in is read as well', () => {
  const { status, stdout } = piped(['-', '--language', 'ro', '--json'], 'Ne pare rau daca ati fost afectat.');
  expect(status).toBe(1);
  expect(JSON.parse(stdout)).toMatchObject({
    language: 'ro',
    findings: [{ rule: 'statement-conditional-apology', file: 'stdin', line: 1, column: 9 }],
  });
});

test.each([
  ['bytes that are no text', Buffer.from([0xff, 0xfe, 0x00]), 'it is not text in UTF-8'],
  ['nothing', '', 'stdin is empty'],
  ['far too much', 'x'.repeat(300_000), 'it is larger than 256 KiB'],
])('%s is refused in a sentence', (_, input, words) => {
  const { status, stdout, stderr } = piped(['-', '--language', 'en'], input);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toContain(words);
});
