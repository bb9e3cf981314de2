import { execFile } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, expect, test } from 'vitest';

import { PROGRAM, type Ran } from './firsthour.ts';
import { expectPlain } from './plain.ts';

const BASE = 'test/golden/validate/base';
const asRoot = process.getuid?.() === 0;
/** Nobody of this machine: no name, no home. */
const STRANGER = 54_321;
/** Enough for whole processes on a machine that has other things to do. */
const LONG = 240_000;
const FORMATS = ['text', 'json', 'github', 'sarif', 'junit'] as const;

let folder: string;
let count = 0;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'firsthour-validate-'));
  chmodSync(folder, 0o755);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A copy of the base workspace. */
function bank(): string {
  const at = join(folder, `bank-${count++}`);
  cpSync(BASE, at, { recursive: true });
  return at;
}

/** A line for the shell in which `firsthour` is the program. */
function shell(line: string, cwd: string, uid?: number): Promise<Ran> {
  const script = `firsthour() { "${process.execPath}" "${PROGRAM}" "$@"; }\n${line}`;
  const user = uid === undefined ? {} : { uid, gid: uid };
  const options = { cwd, env: { PATH: process.env.PATH, COLUMNS: '500' }, maxBuffer: 64 * 1024 * 1024, ...user };
  return new Promise((done) => {
    const child = execFile('/bin/bash', ['--norc', '-c', script], options, (error, out, err) => {
      done({ exit: error ? Number(error.code ?? -1) : 0, out, err });
    });
    child.stdin?.end();
  });
}

/** A workspace with a texts file of 10,000 lines, 5,000 of which are wrong. */
function floodedBank(): string {
  const at = bank();
  const lines = Array.from({ length: 5_000 }, (_, index) => `  s${index}:\n    1`);
  writeFileSync(
    join(at, 'playbooks/en.yaml'),
    `format: firsthour/texts@1\nlanguage: en\nservices:\n${lines.join('\n')}\n`,
  );
  return at;
}

test(
  '5,000 findings in 10,000 lines are all told, whole, in every format',
  async () => {
    const at = floodedBank();
    const told = async (format: (typeof FORMATS)[number]) => {
      const { exit, out, err } = await shell(`firsthour validate --format ${format}`, at);
      expect({ format, exit, err }).toEqual({
        format,
        exit: 1,
        err: format === 'json' ? '' : '5000 errors in 7 files\n',
      });
      return out;
    };
    expect((await told('text')).match(/\[value-type\]$/gm)).toHaveLength(5_000);
    expect(JSON.parse(await told('json'))).toMatchObject({ errors: 5_000, findings: { length: 5_000 } });
    expect((await told('github')).trimEnd().split('\n')).toHaveLength(5_000);
    expect(JSON.parse(await told('sarif'))).toMatchObject({ runs: [{ results: { length: 5_000 } }] });
    expect(await told('junit')).toMatch(/failures="5000"[\s\S]*<\/testsuites>\n$/);
  },
  LONG,
);

test(
  'whoever reads only the beginning still gets the exit code, and a full disk is a failure',
  async () => {
    const at = floodedBank();
    for (const format of ['text', 'sarif']) {
      const cut = await shell(
        `firsthour validate --format ${format} | head -c 100 >/dev/null; exit \${PIPESTATUS[0]}`,
        at,
      );
      expect({ format, exit: cut.exit }).toEqual({ format, exit: 1 });
      const full = await shell(`firsthour validate --format ${format} >/dev/full`, at);
      expectPlain({ ...full, err: full.err.replace(/^5000 errors.*\n/, '') }, 3, format);
      expect(full.err).toContain('the disk is full');
    }
  },
  LONG,
);

test(
  'a thousand playbooks are checked, and the one that is wrong is found',
  async () => {
    const at = bank();
    // In one language: it is about how many they are.
    for (const path of ['firsthour.yaml', 'playbooks/outage/playbook.yaml']) {
      const both = readFileSync(join(at, path), 'utf8');
      writeFileSync(join(at, path), both.replaceAll('[en, ro]', '[en]').replaceAll('[ro]', '[en]'));
    }
    rmSync(join(at, 'playbooks/ro.yaml'));
    rmSync(join(at, 'playbooks/outage/ro.yaml'));
    const text = readFileSync(join(at, 'playbooks/outage/playbook.yaml'), 'utf8');
    for (let index = 0; index < 1_000; index++) {
      const id = `p${index}`;
      cpSync(join(at, 'playbooks/outage'), join(at, 'playbooks', id), { recursive: true });
      const named = text.replace('id: outage', `id: ${id}`);
      writeFileSync(
        join(at, 'playbooks', id, 'playbook.yaml'),
        index === 777 ? named.replace('symptoms: [website', 'symptoms: [websites') : named,
      );
    }
    const { exit, out, err } = await shell('firsthour validate', at);
    expect({ exit, err }).toEqual({ exit: 1, err: '1 error in 2005 files\n' });
    expect(out).toMatch(/^playbooks\/p777\/playbook\.yaml:7:12: error: unknown service "websites"/);
  },
  LONG,
);

test(
  'pictures, archives and zeros are one sentence each',
  async () => {
    const at = bank();
    const bytes: Readonly<Record<string, Buffer>> = {
      'playbooks/outage/ro.yaml': Buffer.from('\x89PNG\r\n\x1a\n\0\0\0', 'latin1'),
      'playbooks/outage/en.yaml': Buffer.alloc(5_000),
      'playbooks/en.yaml': Buffer.from('PK\x03\x04', 'latin1'),
      'playbooks/ro.yaml': Buffer.from('f\0o\0r\0m\0a\0t\0:\0', 'latin1'),
    };
    for (const [path, content] of Object.entries(bytes)) writeFileSync(join(at, path), content);
    writeFileSync(join(at, 'logo.png'), bytes['playbooks/outage/ro.yaml'] ?? '');
    const { exit, out } = await shell('firsthour validate', at);
    expect(exit).toBe(1);
    expect(
      out.split('\n').flatMap((line) => /^(\S+): error: .*\[(.*)\]$/.exec(line)?.slice(1).join(' ') ?? []),
    ).toEqual([
      'playbooks/en.yaml:1:3 text-hidden-character',
      'playbooks/outage/en.yaml:1:1 text-hidden-character',
      'playbooks/outage/ro.yaml:1:1 file-not-utf8',
      'playbooks/ro.yaml:1:2 text-hidden-character',
    ]);
    const alone = await shell('cp logo.png .. && cd .. && firsthour validate logo.png', at);
    expect(alone).toMatchObject({
      exit: 1,
      out: expect.stringMatching(/^logo\.png:1:1: error: .*\[file-not-utf8\]\n$/),
    });
  },
  LONG,
);

test(
  'a playbook whose folder may not be read is a finding, and stops no other; the folder of all playbooks ends it',
  async () => {
    const at = bank();
    mkdirSync(join(at, 'playbooks/locked'));
    cpSync(join(at, 'playbooks/outage/playbook.yaml'), join(at, 'playbooks/locked/playbook.yaml'));
    chmodSync(join(at, 'playbooks/locked'), 0);
    const user = asRoot ? STRANGER : undefined;
    const one = await shell('firsthour validate', at, user);
    expect(one.exit).toBe(1);
    expect(one.out).toBe(
      'playbooks/locked/playbook.yaml:1:1: error: the file cannot be read: you may not read it [file-unreadable]\n',
    );
    const tests = await shell('firsthour test', at, user);
    expect({ ...tests, out: tests.out.split('\n').slice(0, 2) }).toMatchObject({
      exit: 1,
      out: ['broken    playbooks/locked/playbook.yaml', expect.stringContaining('you may not read it')],
    });
    chmodSync(join(at, 'playbooks'), 0);
    const all = await shell('firsthour validate', at, user);
    expectPlain(all, 3, 'validate');
    expect(all.err).toContain('playbooks: no permission.');
    chmodSync(join(at, 'playbooks'), 0o755);
    chmodSync(join(at, 'playbooks/locked'), 0o755);
  },
  LONG,
);

test(
  'a folder of playbooks that leads to itself is one sentence',
  async () => {
    const at = bank();
    rmSync(join(at, 'playbooks'), { recursive: true });
    symlinkSync('playbooks', join(at, 'playbooks'));
    const ran = await shell('firsthour validate', at);
    expectPlain(ran, 3, 'validate');
    expect(ran.err).toContain('a link that leads back to itself');
  },
  LONG,
);

test(
  'files that come and go while they are read are findings, and nothing falls',
  async () => {
    const at = bank();
    const busy = 'for i in $(seq 100); do rm -f playbooks/outage/ro.yaml; cp ../ro playbooks/outage/ro.yaml; done';
    cpSync(join(at, 'playbooks/outage/ro.yaml'), join(folder, 'ro'));
    const checks = Array.from({ length: 2 }, (_, index) => `firsthour validate >../out-${index} 2>&1; echo $?;`);
    const { out } = await shell(`(${busy}) & ${checks.join(' ')} wait`, at);
    expect(
      out
        .trim()
        .split('\n')
        .filter((exit) => exit !== '0' && exit !== '1'),
    ).toEqual([]);
    for (let index = 0; index < 2; index++) {
      expect(readFileSync(join(folder, `out-${index}`), 'utf8')).not.toMatch(/\n\s+at |undefined|ENOENT/);
    }
  },
  LONG,
);
