import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { sourcesAt } from '../../../src/shell/sources-at.ts';
import { readPlaces, readWorkspace, workspacePlaces } from '../../../src/shell/workspace-files.ts';

const base = join(import.meta.dirname, '../../golden/validate/base');
let here = '';

beforeEach(() => {
  here = mkdtempSync(join(tmpdir(), 'firsthour-'));
  cpSync(base, join(here, 'bank'), { recursive: true });
});

afterEach(() => rmSync(here, { recursive: true, force: true }));

const paths = (files: readonly { readonly path: string }[]) => files.map(({ path }) => path);

describe('reading a workspace', () => {
  test('finds its files, sorted, and no hidden or foreign ones', async () => {
    writeFileSync(join(here, 'bank/notes.txt'), 'x');
    writeFileSync(join(here, 'bank/playbooks/.hidden.yaml'), 'x');
    mkdirSync(join(here, 'bank/incidents/2016/playbooks'), { recursive: true });
    writeFileSync(join(here, 'bank/incidents/2016/playbooks/en.yaml'), 'x');
    expect(paths(await readWorkspace(join(here, 'bank')))).toEqual([
      'firsthour.yaml',
      'reach.yaml',
      'playbooks/en.yaml',
      'playbooks/ro.yaml',
      'playbooks/outage/en.yaml',
      'playbooks/outage/playbook.yaml',
      'playbooks/outage/ro.yaml',
    ]);
  });

  test('says of a file that goes while the others are read that it is gone', async () => {
    const places = await workspacePlaces(join(here, 'bank'));
    rmSync(join(here, 'bank/playbooks/ro.yaml'));
    rmSync(join(here, 'bank/playbooks/outage'), { recursive: true });
    const found = await readPlaces(places);
    expect(found).toHaveLength(7);
    const gone = { unread: 'unreadable', words: 'it was here a moment ago, and is gone' };
    expect(found.slice(3)).toEqual(
      ['ro', 'outage/en', 'outage/playbook', 'outage/ro'].map((name) => ({ path: `playbooks/${name}.yaml`, ...gone })),
    );
  });

  test('takes what it cannot read as such: too large, not text, a pipe, links to nowhere and in a circle', async () => {
    const playbooks = join(here, 'bank/playbooks');
    writeFileSync(join(playbooks, 'aa.yaml'), 'x'.repeat(1024 * 1024));
    writeFileSync(join(playbooks, 'bb.yaml'), Buffer.from([0xff, 0xfe, 0x41, 0x00]));
    execFileSync('mkfifo', [join(playbooks, 'cc.yaml')]);
    symlinkSync('nowhere', join(playbooks, 'dd.yaml'));
    symlinkSync('ee.yaml', join(playbooks, 'ee.yaml'));
    symlinkSync('/dev/zero', join(playbooks, 'ff.yaml'));
    symlinkSync('.', join(playbooks, 'again'));
    const found = await readWorkspace(join(here, 'bank'));
    const unread = found.flatMap((file) => ('unread' in file ? [[file.path, file.unread, file.words]] : []));
    expect(unread.filter(([path]) => !path?.includes('again'))).toEqual([
      ['playbooks/aa.yaml', 'too-large', ''],
      ['playbooks/bb.yaml', 'not-utf8', ''],
      ['playbooks/cc.yaml', 'unreadable', 'it is no ordinary file'],
      ['playbooks/dd.yaml', 'unreadable', 'it is a link that leads nowhere'],
      ['playbooks/ee.yaml', 'unreadable', 'it is a link that leads back to itself'],
      ['playbooks/ff.yaml', 'unreadable', 'it is no ordinary file'],
    ]);
  });

  test.skipIf(process.platform !== 'linux')(
    'reads to its end what has no size, as files that the system makes up',
    async () => {
      symlinkSync('/proc/self/limits', join(here, 'bank/playbooks/en.yaml.yaml'));
      const found = await readWorkspace(join(here, 'bank'));
      const made = found.find(({ path }) => path === 'playbooks/en.yaml.yaml');
      expect(made).toHaveProperty('text', expect.stringMatching(/^Limit .*realtime timeout.*\n$/s));
    },
  );

  test('reads thousands of files, in the order of their names', async () => {
    const names = Array.from({ length: 3_000 }, (_, index) => `x${String(index).padStart(4, '0')}.yaml`);
    for (const name of names) writeFileSync(join(here, 'bank', name), name);
    const found = (await readWorkspace(join(here, 'bank'))).filter(({ path }) => path.startsWith('x'));
    expect(found).toEqual(names.map((name) => ({ path: name, text: name })));
  });

  test('keeps the byte-order mark: a digest is of what stands on the disk', async () => {
    writeFileSync(join(here, 'bank/playbooks/en.yaml'), '\ufefflanguage: en');
    const [found] = (await readWorkspace(join(here, 'bank'))).filter(({ path }) => path === 'playbooks/en.yaml');
    expect(found).toEqual({ path: 'playbooks/en.yaml', text: '\ufefflanguage: en' });
  });
});

describe('what a typed path leads to', () => {
  test.each([
    ['firsthour.yaml', 'bank', 'firsthour.yaml', 'bank/playbooks'],
    ['playbook.yaml', 'bank/playbooks/outage', 'playbooks/outage/playbook.yaml', 'bank/playbooks/outage'],
    ['playbook.yaml', 'ours/outage', 'playbooks/outage/playbook.yaml', 'ours/outage/en.yaml'],
  ])('a folder called %s in %s is a file that cannot be read', async (name, folder, path, typed) => {
    cpSync(join(base, 'playbooks'), join(here, 'ours'), { recursive: true });
    rmSync(join(here, folder, name));
    mkdirSync(join(here, folder, name));
    const { files } = await sourcesAt(typed, here);
    expect(files).toContainEqual({ path, unread: 'unreadable', words: 'it is a folder' });
  });

  test.each([
    ['bank', null, 'bank/firsthour.yaml', 7],
    ['bank/playbooks', 'playbooks', 'bank/firsthour.yaml', 7],
    ['bank/playbooks/outage', 'playbooks/outage', 'bank/firsthour.yaml', 7],
    ['bank/playbooks/outage/en.yaml', 'playbooks/outage/en.yaml', 'bank/firsthour.yaml', 7],
    ['bank/firsthour.yaml', 'firsthour.yaml', 'bank/firsthour.yaml', 7],
  ])('%s is in a workspace, which is read whole', async (typed, only, shown, count) => {
    const found = await sourcesAt(typed, here);
    expect(found.only).toBe(only);
    expect(found.shown['firsthour.yaml']).toBe(shown);
    expect(found.files).toHaveLength(count);
    expect(found.alone).toBe(false);
  });

  test('a folder of playbooks needs no workspace, and may have any name', async () => {
    cpSync(join(base, 'playbooks'), join(here, 'ours'), { recursive: true });
    const found = await sourcesAt('ours', here);
    expect(paths(found.files)).toContain('playbooks/outage/playbook.yaml');
    expect(found.shown['playbooks/outage/playbook.yaml']).toBe('ours/outage/playbook.yaml');
    expect(found.only).toBeNull();
  });

  test('one playbook, or one of its files, brings the texts beside it that all share', async () => {
    cpSync(join(base, 'playbooks'), join(here, 'ours'), { recursive: true });
    mkdirSync(join(here, 'ours/other'));
    writeFileSync(join(here, 'ours/other/playbook.yaml'), 'x');
    const expected = ['en', 'ro', 'outage/en', 'outage/playbook', 'outage/ro'].map((name) => `playbooks/${name}.yaml`);
    const folder = await sourcesAt('ours/outage', here);
    expect(folder.only).toBe('playbooks/outage');
    expect(paths(folder.files)).toEqual(expected);
    const file = await sourcesAt('ours/outage/en.yaml', here);
    expect(file.only).toBe('playbooks/outage/en.yaml');
    expect(paths(file.files)).toEqual(expected);
  });

  test('any other file stands alone', async () => {
    writeFileSync(join(here, 'some.yaml'), 'a: b');
    const found = await sourcesAt('some.yaml', here);
    expect(found).toMatchObject({ alone: true, only: null, files: [{ path: 'some.yaml', text: 'a: b' }] });
  });

  test.each(['nowhere', '.'])('%s leads to nothing of ours', async (typed) => {
    expect((await sourcesAt(typed, here)).files).toEqual([]);
  });
});
