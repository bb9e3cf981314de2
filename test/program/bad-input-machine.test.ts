import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { afterAll, beforeAll, expect, test } from 'vitest';

import { EXAMPLE } from './example-bank.ts';
import { firsthour, PROGRAM, type Ran, type Setting } from './firsthour.ts';
import { expectPlain, expectPlainJson } from './plain.ts';
import { sideBySide } from './side-by-side.ts';

const START = ['start', 'data-centre-loss', '--no-walk'];
const asRoot = process.getuid?.() === 0;
/** Nobody of this machine: no name, no home. */
const STRANGER = 54_321;

let base: string;
let bank: string;
let journal: string;
let setting: Setting;

beforeAll(async () => {
  base = mkdtempSync(join(tmpdir(), 'firsthour-machine-'));
  bank = join(base, 'bank');
  cpSync(EXAMPLE, bank, { recursive: true });
  mkdirSync(join(base, 'home'));
  mkdirSync(join(base, 'empty'));
  setting = { cwd: bank, env: { HOME: join(base, 'home'), FIRSTHOUR_AS: 'duty-comms', COLUMNS: '500' } };
  const opened = await firsthour([...START, '--set', 'services=cards'], setting);
  expect(opened.exit, opened.err).toBe(0);
  journal = join(bank, 'incidents', readdirSync(join(bank, 'incidents'))[0] ?? '', 'journal.jsonl');
});

afterAll(() => rmSync(base, { recursive: true, force: true }));

/** A line for the shell in which `firsthour` is the program. */
function shell(line: string, { cwd, env }: Setting = setting, uid?: number): Promise<Ran> {
  const script = `firsthour() { "${process.execPath}" "${PROGRAM}" "$@"; }\n${line}`;
  const options = { cwd, env: { PATH: process.env.PATH, ...env }, ...(uid === undefined ? {} : { uid, gid: uid }) };
  return new Promise((done) => {
    const child = execFile('/bin/bash', ['-c', script], options, (error, out, err) => {
      done({ exit: error ? Number(error.code ?? -1) : 0, out, err });
    });
    child.stdin?.end();
  });
}

/** Runs them two at a time. */
async function all<T>(cases: readonly T[], check: (one: T) => Promise<void>): Promise<void> {
  await sideBySide(2, cases, check);
}

test('where there is no workspace, that is said, and how to come to one', async () => {
  const none = { ...setting, cwd: join(base, 'empty') };
  const lines = ['status', 'log', 'note hi', 'ready', 'channel list', 'preview data-centre-loss', START.join(' ')];
  await all(lines, async (line) => {
    const ran = await firsthour(line.split(' '), none);
    expectPlain(ran, 2, line);
    expect(ran.err).toMatch(/no firsthour\.yaml in this folder.*firsthour init DIR/s);
  });
  expectPlain(await firsthour(['validate'], none), 2, 'validate');
  const elsewhere = { ...none, cwd: bank, env: { ...none.env, FIRSTHOUR_WORKSPACE: none.cwd } };
  expectPlain(await firsthour(['validate'], elsewhere), 2, 'validate elsewhere');
  expect(readdirSync(none.cwd)).toEqual([]);
});

test('a workspace that was named and is none is named back, and never taken for an empty one', async () => {
  const file = join(base, 'file');
  writeFileSync(file, '');
  const named: readonly (readonly [path: string, says: RegExp])[] = [
    [join(base, 'nowhere'), /no such folder/],
    [file, /which is a file/],
    [join(file, 'below'), /no such folder/],
    [join(base, 'empty'), /no firsthour\.yaml in it/],
    ['a\u001b[2Jb\u202ec', /names abc/],
    ['x'.repeat(5_000), /names x{199}…/],
  ];
  await all(named, async ([path, says]) => {
    const byFlag = await firsthour(['note', 'hi', '--workspace', path], setting);
    expectPlain(byFlag, 2, path.slice(0, 80));
    expect(byFlag.err.replace(/\s+/g, ' ')).toMatch(says);
    const env = { ...setting.env, FIRSTHOUR_WORKSPACE: path };
    const byVariable = await firsthour(['status', '--json'], { ...setting, env });
    const error = expectPlainJson(byVariable, 2, path.slice(0, 80));
    expect(error).toMatchObject({ code: 'no-workspace', message: expect.stringMatching(/^FIRSTHOUR_WORKSPACE names/) });
  });
  const itsFile = await firsthour(['status', '--workspace', join(bank, 'firsthour.yaml')], { ...setting, cwd: base });
  expect(itsFile.exit, itsFile.err).toBe(0);
  const env = { ...setting.env, FIRSTHOUR_WORKSPACE: join(base, 'nowhere') };
  expect((await firsthour(['init', join(base, 'fresh')], { ...setting, env })).exit).toBe(0);
});

test('a folder that is gone under the program is a sentence', async () => {
  const ran = await shell(
    `mkdir "${base}/gone"; cd "${base}/gone"; rmdir "${base}/gone"; firsthour status 2>"${base}/said"`,
  );
  expectPlain({ ...ran, err: readFileSync(join(base, 'said'), 'utf8') }, 3, 'status');
});

test('whatever the terminal, the locale, the zone and the home are, the program works', async () => {
  const { HOME: _, ...homeless } = setting.env;
  const odd: readonly Readonly<Record<string, string>>[] = [
    homeless,
    { ...homeless, HOME: '' },
    { ...homeless, HOME: 'relative' },
    { ...homeless, HOME: '/dev/null', XDG_CONFIG_HOME: 'relative' },
    { ...setting.env, TERM: 'dumb', COLUMNS: '1' },
    { ...setting.env, COLUMNS: '-5', LC_ALL: 'C' },
    { ...setting.env, COLUMNS: '99999999999', LANG: 'ro_RO.ISO-8859-2', TERM: '' },
    { ...setting.env, COLUMNS: 'wide', TZ: 'Mars/Phobos' },
    { ...setting.env, NO_COLOR: '', FORCE_COLOR: 'x' },
  ];
  await all(odd, async (env) => {
    const ran = await firsthour(['status'], { ...setting, env });
    expect(ran, JSON.stringify(env)).toMatchObject({ exit: 0, err: '' });
    expect(ran.out.replace(/\s+/g, ' ')).toContain('Loss of a data centre');
  });
  expect(existsSync(join(bank, 'relative'))).toBe(false);
});

test('whoever is remembered and has left is not taken; an empty FIRSTHOUR_AS says nothing; a wrong one is said', async () => {
  const key = createHash('sha256').update(realpathSync(bank)).digest('hex').slice(0, 16);
  const settings = join(base, 'home', '.config', 'firsthour', key);
  const silent = { ...setting, env: { HOME: join(base, 'home'), FIRSTHOUR_AS: '' } };
  expectPlain(await firsthour(['note', 'hi'], silent), 2, 'note');
  expect(expectPlainJson(await firsthour(['note', 'hi', '--json'], silent), 2, 'note').code).toBe('speaker-missing');
  const wrong = await firsthour(['note', 'hi'], { ...setting, env: { FIRSTHOUR_AS: 'duty-coms' } });
  expectPlain(wrong, 2, 'note');
  expect(wrong.err).toContain('Did you mean "duty-comms"?');
  expect(existsSync(settings)).toBe(false);
  mkdirSync(settings, { recursive: true });
  for (const [remembered, exit] of [
    ['left-long-ago', 2],
    ['deputy-comms', 0],
  ] as const) {
    writeFileSync(join(settings, 'as'), `${remembered}\n`);
    expect((await firsthour(['note', 'hi'], silent)).exit, remembered).toBe(exit);
  }
});

test('a reader who leaves ends the program quietly; closed streams stop no work', async () => {
  // Accepted entries: a line that lost a race stays in the file and counts for nothing.
  const notes = async () => {
    const entries = JSON.parse((await shell('firsthour log --json')).out) as readonly { readonly type: string }[];
    return entries.filter(({ type }) => type === 'note.added').length;
  };
  const before = await notes();
  await all(['status | head -1', 'log --json | head -c 1', '--help | true', '--version | true'], async (line) => {
    expect(await shell(`firsthour ${line}`), line).toMatchObject({ exit: 0, err: '' });
  });
  await all(['note a <&-', 'note b >&-', 'note c 2>&-', 'note d <&- >&- 2>&-', 'note e 2>/dev/full'], async (line) => {
    expect(await shell(`firsthour ${line}`), line).toMatchObject({ exit: 0, err: '' });
  });
  expect(await notes()).toBe(before + 5);
  expect((await shell('firsthour statu 2>/dev/full')).exit).toBe(2);
});

test.runIf(existsSync('/dev/full'))('output that cannot be written is a sentence, not a stack', async () => {
  await all(['status', 'status --json', 'log', 'note written', '--help'], async (line) => {
    const ran = await shell(`firsthour ${line} >/dev/full`);
    expectPlain(ran, 3, line);
    expect(ran.err.replace(/\s+/g, ' ')).toMatch(
      /Could not write the output: the disk is full\. What was recorded is kept/,
    );
  });
  expect((await shell('firsthour --version >/dev/full')).err).toMatch(/^Could not write the version/);
});

test('a file that may not grow keeps the journal as it was', async () => {
  const before = readFileSync(journal);
  const ran = await shell(`ulimit -f 1; firsthour note "${'x'.repeat(2_000)}"`);
  expectPlain(ran, 3, 'note');
  expect(ran.err.replace(/\s+/g, ' ')).toMatch(/Could not write to incidents\/.*may not grow/);
  expect((await firsthour(['verify', '--json'], setting)).out).toContain('"damage": null');
  expectPlain(await shell(`ulimit -f 1; firsthour note --privileged "${'x'.repeat(2_000)}"`), 3, 'note --privileged');
  expect(readdirSync(join(dirname(journal), 'privileged'))).toEqual([]);
  expect((await firsthour(['note', 'on we go'], setting)).exit).toBe(0);
  expect((await firsthour(['verify'], setting)).exit).toBe(0);
  expect(readFileSync(journal).subarray(0, before.length).equals(before)).toBe(true);
});

test('a file in the place of a folder is said, and nothing is left half', async () => {
  const blocked = join(base, 'blocked');
  cpSync(EXAMPLE, blocked, { recursive: true });
  writeFileSync(join(blocked, 'incidents'), '');
  const here = { ...setting, cwd: blocked };
  await all([START, ['status'], ['note', 'hi']], async (argv) =>
    expectPlain(await firsthour(argv, here), 3, argv.join(' ')),
  );
  const names = [
    join(blocked, 'incidents'),
    join(blocked, 'incidents', 'deeper', 'still'),
    '/proc/firsthour',
    'y'.repeat(300),
  ];
  await all(names, async (name) => expectPlain(await firsthour(['init', name], here), 3, `init ${name.slice(0, 80)}`));
  mkdirSync(join(base, 'half'));
  writeFileSync(join(base, 'half', 'playbooks'), '');
  expectPlain(await firsthour(['init', join(base, 'half')], here), 3, 'init half');
  expect(readdirSync(join(base, 'half'))).toEqual(['playbooks']);
  expectPlain(await firsthour(['init', bank], here), 3, 'init over another');
  expect(readdirSync(blocked)).not.toContain('y'.repeat(300));
});

test.runIf(asRoot)('somebody without a name, a home or a right to the folder is told so', async () => {
  chmodSync(base, 0o755);
  const away = { cwd: bank, env: { FIRSTHOUR_AS: 'duty-comms', COLUMNS: '500' } };
  const seen = await shell('firsthour status', away, STRANGER);
  expect(seen, seen.err).toMatchObject({ exit: 0, err: '' });
  await all(['note hi', START.join(' '), 'init here'], async (line) => {
    const ran = await shell(`firsthour ${line}`, away, STRANGER);
    expectPlain(ran, 3, line);
    expect(ran.err).toContain('no permission');
  });
  const private_ = join(bank, 'incidents');
  chmodSync(private_, 0o700);
  expectPlain(await shell('firsthour status', away, STRANGER), 3, 'status');
  chmodSync(private_, 0o755);
});

test('a program that is not complete, or has nowhere to play, says so', async () => {
  const program = join(base, 'program');
  cpSync('dist', join(program, 'dist'), { recursive: true });
  const { env } = setting;
  for (const line of [`init ${base}/new`, `--workspace ${bank} ready`, 'demo']) {
    const ran = await shell(`"${process.execPath}" "${program}/dist/main.cjs" ${line}`, { cwd: program, env });
    expectPlain(ran, 3, line);
    expect(ran.err).toContain('Install firsthour again.');
  }
  const nowhere = await firsthour(['demo'], { ...setting, env: { ...env, TMPDIR: join(base, 'nowhere') } });
  expectPlain(nowhere, 3, 'demo');
});

test('a port that is taken is said', async () => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { readonly port: number };
  const ran = await firsthour(['sandbox', '--port', String(port)], setting);
  expectPlain(ran, 3, 'sandbox');
  expect(ran.err).toContain(String(port));
  await new Promise((resolve) => server.close(resolve));
});
