import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { sourcesBefore } from '../../../src/shell/git/sources-before.ts';
import { sourcesAt } from '../../../src/shell/sources-at.ts';

const base = join(import.meta.dirname, '../../golden/validate/base');
const OUTAGE = ['en', 'outage/en', 'outage/playbook', 'outage/ro', 'ro'].map((name) => `playbooks/${name}.yaml`);
let here = '';

/** Runs git below the test's folder, as somebody, and without this machine's settings. */
function git(folder: string, ...args: readonly string[]): void {
  const who = ['-c', 'user.name=Ana', '-c', 'user.email=ana@example.org', '-c', 'init.defaultBranch=main'];
  const env = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' };
  execFileSync('git', ['-C', join(here, folder), ...who, ...args], { env, stdio: 'pipe' });
}

function commit(folder: string, words: string): void {
  git(folder, 'add', '-A');
  git(folder, 'commit', '-q', '-m', words);
}

/** Adds a line to the playbook in a clone. */
function change(folder: string, line: string): void {
  const file = join(here, folder, 'bank/playbooks/outage/playbook.yaml');
  writeFileSync(file, `${readFileSync(file, 'utf8')}${line}\n`);
}

/** Does something with these in the environment. */
async function withEnv(env: Readonly<Record<string, string>>, act: () => Promise<void>): Promise<void> {
  const before = Object.keys(env).map((name) => [name, process.env[name]] as const);
  Object.assign(process.env, env);
  try {
    await act();
  } finally {
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  }
}

async function past(typed: string, revision: string) {
  return sourcesBefore(await sourcesAt(typed, here), revision, here);
}

beforeEach(() => {
  here = mkdtempSync(join(tmpdir(), 'firsthour-'));
  cpSync(base, join(here, 'clone/bank'), { recursive: true });
  git('clone', 'init', '-q');
  commit('clone', 'Begin');
});

afterEach(() => rmSync(here, { recursive: true, force: true }));

describe('what playbooks were at a revision', () => {
  test('has the files as they were, with the paths of the workspace', async () => {
    const text = readFileSync(join(here, 'clone/bank/playbooks/outage/playbook.yaml'), 'utf8');
    change('clone', '# later');
    writeFileSync(join(here, 'clone/bank/playbooks/outage/fr.yaml'), 'x');
    const found = await past('clone/bank', 'HEAD');
    expect(found.map(({ path }) => path)).toEqual(OUTAGE);
    expect(found).toContainEqual({ path: 'playbooks/outage/playbook.yaml', text });
  });

  test.each(['clone/bank/playbooks', 'clone/bank/playbooks/outage', 'clone/bank/playbooks/outage/en.yaml'])(
    'is found from %s',
    async (typed) => expect((await past(typed, 'main')).map(({ path }) => path)).toEqual(OUTAGE),
  );

  test('is what it was where the work left the revision, not what the others have made of it since', async () => {
    git('clone', 'checkout', '-q', '-b', 'work');
    git('clone', 'checkout', '-q', 'main');
    change('clone', '# of the others');
    commit('clone', 'Go on');
    git('clone', 'checkout', '-q', 'work');
    const [, , playbook] = await past('clone/bank', 'main');
    expect(playbook).not.toHaveProperty('text', expect.stringContaining('of the others'));
  });

  test('has nothing where the folder did not exist yet', async () => {
    mkdirSync(join(here, 'clone/new/playbooks'), { recursive: true });
    cpSync(base, join(here, 'clone/new'), { recursive: true });
    expect(await past('clone/new', 'HEAD')).toEqual([]);
  });

  test('leaves alone what was too large or no text', async () => {
    writeFileSync(join(here, 'clone/bank/playbooks/outage/aa.yaml'), 'x'.repeat(1024 * 1024));
    writeFileSync(join(here, 'clone/bank/playbooks/outage/bb.yaml'), Buffer.from([0xff, 0xfe, 0x41]));
    commit('clone', 'Add rubbish');
    expect((await past('clone/bank', 'HEAD')).filter((file) => 'unread' in file)).toEqual([
      { path: 'playbooks/outage/aa.yaml', unread: 'too-large', words: '' },
      { path: 'playbooks/outage/bb.yaml', unread: 'not-utf8', words: '' },
    ]);
  });

  test.each(['origin/nowhere', '--help', 'main:bank', ''])('fails for the revision "%s"', async (revision) => {
    await expect(past('clone/bank', revision)).rejects.toMatchObject({ code: 'revision-unknown' });
  });

  test('fails in a shallow clone, and says how to fetch the rest', async () => {
    change('clone', '# later');
    commit('clone', 'Go on');
    git('.', 'clone', '-q', '--depth', '1', `file://${join(here, 'clone')}`, 'shallow');
    await expect(past('shallow/bank', 'HEAD~1')).rejects.toMatchObject({
      code: 'shallow-clone',
      hint: expect.stringContaining('fetch-depth: 0'),
    });
    expect(await past('shallow/bank', 'HEAD')).toHaveLength(5);
  });

  test('fails outside a repository', async () => {
    cpSync(base, join(here, 'alone'), { recursive: true });
    await expect(past('alone', 'HEAD')).rejects.toMatchObject({ code: 'no-repository' });
  });

  test('fails where git does not trust the owner of the repository, and says how to', async () => {
    // So git's own tests do it; what this machine trusts must not be asked.
    await withEnv({ GIT_TEST_ASSUME_DIFFERENT_OWNER: '1', GIT_CONFIG_GLOBAL: '/dev/null' }, async () => {
      await expect(past('clone/bank', 'HEAD')).rejects.toMatchObject({
        code: 'repository-not-trusted',
        message: `Git does not read the repository of ${join(here, 'clone/bank/playbooks')}, since another user owns it.`,
        hint: `If you trust it: git config --global --add safe.directory '${join(here, 'clone')}'`,
      });
    });
  });

  test('is not led astray by a hook of another repository', async () => {
    await withEnv({ GIT_DIR: join(here, 'nowhere') }, async () => {
      expect(await past('clone/bank', 'HEAD')).toHaveLength(5);
    });
  });

  test('fails where there is no git', async () => {
    await withEnv({ PATH: join(here, 'empty') }, async () => {
      await expect(past('clone/bank', 'HEAD')).rejects.toMatchObject({ code: 'no-git' });
    });
  });
});
