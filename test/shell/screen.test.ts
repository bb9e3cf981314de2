import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { PassThrough } from 'node:stream';

import { expect, test } from 'vitest';

import { createScreen, hasUtf8 } from '../../src/shell/screen.ts';
import { bundleProgram } from '../pty/bundle.ts';

const program = await bundleProgram(join(import.meta.dirname, 'writing.ts'));

function screenOf(env: Readonly<Record<string, string>>, terminal: { out?: boolean; err?: boolean; in?: boolean }) {
  const sink = (isTTY: boolean | undefined) => Object.assign(new PassThrough(), isTTY ? { isTTY, columns: 40 } : {});
  return createScreen({ stdout: sink(terminal.out), stderr: sink(terminal.err), stdin: sink(terminal.in), env });
}

test.each([
  ['a terminal', {}, true, true],
  ['a pipe', {}, false, false],
  ['NO_COLOR', { NO_COLOR: '1' }, true, false],
  ['an empty NO_COLOR', { NO_COLOR: '' }, true, true],
  ['FORCE_COLOR', { FORCE_COLOR: '1' }, false, true],
  ['FORCE_COLOR=0', { FORCE_COLOR: '0' }, true, false],
  ['FORCE_COLOR beside NO_COLOR', { FORCE_COLOR: '1', NO_COLOR: '1' }, false, true],
  ['a dumb terminal', { TERM: 'dumb' }, true, false],
])('colour with %s', (_, env, out, colour) => {
  expect(screenOf(env as Record<string, string>, { out }).colour).toBe(colour);
});

test('a person can be asked when questions can be shown and answered, wherever results go', () => {
  expect(screenOf({}, { in: true, err: true }).interactive).toBe(true);
  expect(screenOf({}, { in: true, out: true }).interactive).toBe(false);
  expect(screenOf({}, { out: true, err: true }).interactive).toBe(false);
});

test('the width is that of a terminal, or COLUMNS, or 80', () => {
  expect(screenOf({ COLUMNS: '50' }, { out: true }).columns).toBe(40);
  expect(screenOf({ COLUMNS: '50' }, { err: true }).columns).toBe(40);
  expect(screenOf({ COLUMNS: '50' }, {}).columns).toBe(50);
  expect(screenOf({ COLUMNS: 'wide' }, {}).columns).toBe(80);
});

test('the locale is the first that is set', () => {
  expect(hasUtf8({ LANG: 'ro_RO.UTF-8' })).toBe(true);
  expect(hasUtf8({ LC_ALL: 'C', LANG: 'ro_RO.UTF-8' })).toBe(false);
  expect(hasUtf8({ LC_ALL: '', LC_CTYPE: 'C.utf8' })).toBe(true);
  expect(hasUtf8({})).toBe(false);
});

test('a pipe that nobody reads any more ends the program quietly', async () => {
  const result = join(dirname(program), 'result');
  const child = spawn(process.execPath, [program], { env: { ...process.env, RESULT: result } });
  let said = '';
  child.stderr.on('data', (chunk) => {
    said += chunk;
  });
  child.stdout.once('data', () => child.stdout.destroy());
  const code = await new Promise((resolve) => child.once('close', resolve));
  expect({ code, said, result: readFileSync(result, 'utf8') }).toEqual({
    code: 0,
    said: '',
    result: 'ended by itself',
  });
});

test('any other fault of the output is a failure', () => {
  const stdout = new PassThrough();
  createScreen({ stdout, stderr: new PassThrough(), stdin: {}, env: {} }).out('a line');
  expect(() => stdout.emit('error', Object.assign(new Error('no space left'), { code: 'ENOSPC' }))).toThrow(
    'Could not write the output: the disk is full.',
  );
});
