import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { createFiles } from '../../../src/shell/files.ts';
import { rehearsalPlaces } from '../../../src/shell/rehearsal-places.ts';
import { sourcesAt } from '../../../src/shell/sources-at.ts';
import { readWorkspace } from '../../../src/shell/workspace-files.ts';

const base = join(import.meta.dirname, '../../golden/validate/base');
const FIRST = 'playbooks/outage/tests/first.yaml';
let here = '';
let bank = '';

beforeEach(() => {
  here = mkdtempSync(join(tmpdir(), 'firsthour-'));
  bank = join(here, 'bank');
  cpSync(base, bank, { recursive: true });
  mkdirSync(join(bank, 'playbooks/outage/tests/deeper'), { recursive: true });
  for (const name of ['second.yaml', 'first.yaml', 'first.md', '.hidden.yaml', 'notes.txt', 'deeper/third.yaml'])
    writeFileSync(join(bank, 'playbooks/outage/tests', name), 'x');
});

afterEach(() => rmSync(here, { recursive: true, force: true }));

const paths = (files: readonly { readonly path: string }[]) => files.map(({ path }) => path);

describe('scenarios beside playbooks', () => {
  const NIGHT = 'playbooks/outage/scenarios/night.yaml';

  test.each([
    ['the workspace', 'bank', null],
    ['one of them', `bank/${NIGHT}`, NIGHT],
  ])('are checked with %s, and with the tests', async (_, typed, only) => {
    mkdirSync(join(bank, 'playbooks/outage/scenarios'));
    writeFileSync(join(bank, NIGHT), 'x');
    const set = await sourcesAt(typed, here);
    expect(paths(set.files)).toEqual(expect.arrayContaining([NIGHT, FIRST]));
    expect(set.only).toBe(only);
    rmSync(join(bank, 'firsthour.yaml'));
    expect(paths((await sourcesAt(NIGHT, bank)).files)).toContain(NIGHT);
  });
});

describe('tests beside playbooks', () => {
  test('are found by how their names end, sorted, no deeper and none that is hidden', async () => {
    const playbooks = join(bank, 'playbooks');
    expect(paths(await rehearsalPlaces(playbooks, /\.yaml$/))).toEqual([FIRST, 'playbooks/outage/tests/second.yaml']);
    expect(paths(await rehearsalPlaces(playbooks, /\.md$/))).toEqual(['playbooks/outage/tests/first.md']);
    expect(await rehearsalPlaces(playbooks, /\.yaml$/, 'none')).toEqual([]);
  });

  test('are not read when an incident is opened', async () => {
    expect(paths(await readWorkspace(bank))).not.toContain(FIRST);
  });

  test.each([
    ['the workspace', 'bank', null],
    ['one of them', `bank/${FIRST}`, FIRST],
    ['their folder', 'bank/playbooks/outage/tests', 'playbooks/outage/tests'],
  ])('are checked with %s', async (_, typed, only) => {
    const set = await sourcesAt(typed, here);
    expect(paths(set.files)).toContain(FIRST);
    expect([set.only, set.shown[FIRST]]).toEqual([only, `bank/${FIRST}`]);
  });

  test.each([
    ['playbooks', null],
    ['playbooks/outage', 'playbooks/outage'],
    [FIRST, FIRST],
  ])('are checked with %s where there is no workspace', async (typed, only) => {
    rmSync(join(bank, 'firsthour.yaml'));
    const set = await sourcesAt(typed, bank);
    expect(paths(set.files)).toContain(FIRST);
    expect(paths(set.files)).toContain('playbooks/outage/playbook.yaml');
    expect(set.only).toBe(only);
  });
});

describe('replacing a file', () => {
  test('puts the new text in its place, and leaves nothing beside it', async () => {
    const files = createFiles({ folder: bank });
    await files.replace('playbooks/outage/tests/first.md', 'new');
    await files.replace('playbooks/other/tests/first.md', 'fresh');
    expect(readFileSync(join(bank, 'playbooks/outage/tests/first.md'), 'utf8')).toBe('new');
    expect(readdirSync(join(bank, 'playbooks/other/tests'))).toEqual(['first.md']);
  });

  test('that cannot be written says so, and leaves what was there', async () => {
    const files = createFiles({ folder: bank });
    await expect(files.replace('playbooks/outage/tests/deeper', 'x')).rejects.toThrow(
      /^Could not write playbooks\/outage\/tests\/deeper: /,
    );
    expect(readdirSync(join(bank, 'playbooks/outage/tests'))).not.toContainEqual(expect.stringContaining('.tmp'));
  });
});
