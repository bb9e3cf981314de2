import { join } from 'node:path';

import { describe, expect, test } from 'vitest';

import type { Invocation } from '../../src/commands/shared/invocation.ts';
import { Stop } from '../../src/commands/shared/stop.ts';
import { run } from '../../src/commands/validate.ts';
import { readFolder } from '../golden/validate/read-folder.ts';
import { fakeWorld } from '../world/fake-world.ts';

const root = join(import.meta.dirname, '../..');
const byPath = (folder: string) =>
  Object.fromEntries(readFolder(join(root, folder)).map(({ path, text }) => [path, text]));
const base = byPath('test/golden/validate/base');
const connectors = byPath('src/connectors');
const rules = byPath('src/rules');
/** Dates are judged on this day. */
const now = '2026-11-21T09:00:00.000Z';

function validate(
  files: Readonly<Record<string, string>>,
  asked: Partial<Invocation> = {},
  script: Parameters<typeof fakeWorld>[0] = {},
) {
  const world = fakeWorld({ now, sources: files, shipped: { connectors, rules }, ...script });
  const invocation: Invocation = {
    words: [],
    flags: {},
    incident: undefined,
    as: undefined,
    json: false,
    workspace: undefined,
    command: 'validate',
    ...asked,
  };
  return { world, exit: run(invocation, world) };
}

const warned = { ...base, 'firsthour.yaml': (base['firsthour.yaml'] ?? '').replace('[en, ro]', '[en, ro, fr]') };
const noted = {
  ...base,
  'playbooks/outage/ro.yaml': (base['playbooks/outage/ro.yaml'] ?? '').replace(/^tasks:\n.*\n/m, ''),
};
const broken = { ...base, 'firsthour.yaml': (base['firsthour.yaml'] ?? '').replace('timezone', 'timezon') };

describe('validate', () => {
  test('says nothing of a sound workspace, and exits 0', async () => {
    const { world, exit } = validate(base);
    expect(await exit).toBe(0);
    expect(world.shown()).toEqual({ out: '', err: '' });
  });

  test('exits 1 when something is wrong, and sums up on stderr', async () => {
    const { world, exit } = validate(broken);
    expect(await exit).toBe(1);
    expect(world.shown().out).toContain('firsthour.yaml:3:1: error: unexpected key "timezon"');
    expect(world.shown().err).toBe('1 error in 7 files\n');
  });

  test('lets warnings pass, unless they are to fail', async () => {
    expect(await validate(warned).exit).toBe(0);
    expect(await validate(warned, { flags: { strict: true } }).exit).toBe(1);
  });

  test('counts notes, which never fail', async () => {
    const { world, exit } = validate(noted, { flags: { strict: true } });
    expect(await exit).toBe(0);
    expect(world.shown().out).toContain('ro.yaml:1:1: note: there is no text "tasks.stop-marketing" in "ro"');
    expect(world.shown().err).toBe('1 note in 7 files\n');
  });

  test.each([
    ['github', /^::error file=firsthour\.yaml,line=3,col=1,title=key-unknown::unexpected key "timezon"/],
    ['junit', /^<\?xml [\s\S]*<testsuite name="playbooks\/outage\/ro\.yaml" tests="1"/],
    ['sarif', /^\{\n {2}"\$schema"[\s\S]*"ruleId": "key-unknown"/],
  ])('prints %s alone on stdout, and sums up on stderr', async (format, form) => {
    const { world, exit } = validate(broken, { flags: { format } });
    expect(await exit).toBe(1);
    expect(world.shown().out).toMatch(form);
    expect(world.shown().err).toBe('1 error in 7 files\n');
  });

  test('JUnit has a failure for what fails the run, and for nothing else', async () => {
    const failed = async (strict: boolean) => {
      const { world, exit } = validate(warned, { flags: { format: 'junit', strict } });
      return [await exit, /<testsuites [^>]* failures="[1-9]"/.test(world.shown().out)];
    };
    expect(await failed(false)).toEqual([0, false]);
    expect(await failed(true)).toEqual([1, true]);
  });

  test('prints one JSON document, and nothing else', async () => {
    const { world, exit } = validate(broken, { flags: { format: 'json' } });
    expect(await exit).toBe(1);
    expect(world.shown().err).toBe('');
    expect(JSON.parse(world.shown().out)).toEqual({
      files: 7,
      errors: 1,
      warnings: 0,
      notes: 0,
      findings: [
        {
          rule: 'key-unknown',
          severity: 'error',
          message: 'unexpected key "timezon" at the top of the file; did you mean "timezone"?',
          file: 'firsthour.yaml',
          line: 3,
          column: 1,
        },
      ],
    });
  });

  test('keeps to what was asked for', async () => {
    const { world, exit } = validate(warned, { words: ['playbooks/outage'] });
    expect(await exit).toBe(0);
    expect(world.shown().out).toContain('playbooks/outage/playbook.yaml:6:12: warning');
    expect(world.shown().out).not.toContain('firsthour.yaml');
  });

  test('tells of a broken firsthour.yaml whatever was asked for: without it much is not checked', async () => {
    const { world, exit } = validate(broken, { words: ['playbooks/outage/en.yaml'] });
    expect(await exit).toBe(1);
    expect(world.shown().out).toContain('firsthour.yaml:3:1');
  });

  test.each([
    [{ words: ['nowhere'] }, 'nothing-to-validate'],
    [{ flags: { format: 'yaml' } }, 'format-unknown'],
    [{ json: true, flags: { format: 'sarif' } }, 'one-of'],
  ])('refuses %j', async (asked, code) => {
    const refused = validate(base, asked).exit;
    await expect(refused).rejects.toBeInstanceOf(Stop);
    await expect(refused).rejects.toMatchObject({ refusal: { kind: 'usage', code } });
  });

  test('neither prints a secret nor obeys what a file says to a terminal', async () => {
    const text = (base['firsthour.yaml'] ?? '').replace('{ env: WEBSITE_SECRET }', 'whsec_c2VjcmV0');
    const secret = validate({ ...base, 'firsthour.yaml': text });
    expect(await secret.exit).toBe(1);
    expect(secret.world.shown().out).toContain('[value-in-file]');
    expect(secret.world.shown().out).not.toContain('whsec_');
    const hostile = validate({ ...base, 'playbooks/en.yaml': 'format: "\u001b[2J\u0007"\n\u202e: x\n' });
    expect(await hostile.exit).toBe(1);
    expect(hostile.world.shown().out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
  });

  test('judges dates on the day that it is', async () => {
    const { world, exit } = validate(base, { flags: { strict: true } }, { now: '2027-05-02T10:00:00.000Z' });
    expect(await exit).toBe(1);
    expect(world.shown().out).toContain('the playbook was to be read again by 2027-05-01, 1 day ago');
    expect(world.shown().out).toContain('nobody has tried the workaround "counter" since 2026-10-01, 213 days ago');
  });

  test('asks for a new version of what changed since a revision', async () => {
    const texts = {
      'playbooks/outage/en.yaml': (base['playbooks/outage/en.yaml'] ?? '').replace('sorry', 'very sorry'),
    };
    const { world, exit } = validate({ ...base, ...texts }, { flags: { since: 'main' } }, { before: base });
    expect(await exit).toBe(1);
    expect(world.shown().out).toContain('the playbook is not what it was at main');
    expect(await validate(base, { flags: { since: 'main' } }, { before: base }).exit).toBe(0);
  });

  test('is wrong use where a pipeline has filled nothing in', async () => {
    const { exit } = validate(base, { flags: { since: '' } });
    await expect(exit).rejects.toMatchObject({ refusal: { kind: 'usage', code: 'flag-without-value' } });
  });

  test('never prints the line of a secret, nor anything else that is said of it', async () => {
    const line =
      '  door: { connector: manuel, secret: whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw, audiences: [customers] }\n';
    const workspace = (base['firsthour.yaml'] ?? '').replace(/ {2}door:.*\n/, line);
    const { world, exit } = validate({ ...base, 'firsthour.yaml': workspace });
    expect(await exit).toBe(1);
    expect(world.shown().out).toContain('[secret-in-file]');
    expect(world.shown().out).not.toContain('MfKQ9r8GKYqr');
    expect(world.shown().out).not.toContain('manuel');
  });
});
