import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { afterEach, beforeEach, expect, test } from 'vitest';

import { PROGRAM } from '../program/firsthour.ts';
import type { Checkout, Ran } from './setting.ts';
import { checkout, yamlAt } from './setting.ts';

type Job = { readonly variables: Readonly<Record<string, string>>; readonly script: readonly string[] };
type Hook = { readonly entry: string; readonly language: string; readonly files: string };

const [gitlab] = Object.values(yamlAt('docs/firsthour.gitlab-ci.yml') as Readonly<Record<string, Job>>);
const [hook] = yamlAt('.pre-commit-hooks.yaml') as readonly Hook[];

let job: Checkout;

beforeEach(() => {
  job = checkout();
  job.program('npx', `shift 2; exec '${process.execPath}' '${PROGRAM}' "$@"`);
});
afterEach(() => job.clear());

/** As GitLab's runner does: one shell for all lines, which ends at the first that fails. */
function script(variables: Readonly<Record<string, string>> = {}): Promise<Ran> {
  return job.run(['sh', '-e', '-c', gitlab?.script.join('\n') ?? ''], {
    ...gitlab?.variables,
    FIRSTHOUR_PATH: 'crisis',
    ...variables,
  });
}

test("GitLab's job passes, with a report, when nothing is wrong", async () => {
  expect(await script()).toMatchObject({ exit: 0, out: '' });
  expect(readFileSync(join(job.folder, 'firsthour.xml'), 'utf8')).toContain('failures="0"');
});

test("GitLab's job says in its log what is wrong, leaves the report, and fails", async () => {
  job.change('firsthour.yaml', 'services:', 'servces:');
  const { exit, out } = await script();
  expect(exit).toBe(1);
  expect(out).toMatch(/^crisis\/firsthour\.yaml:\d+:1: error: unexpected key "servces"/m);
  expect(readFileSync(join(job.folder, 'firsthour.xml'), 'utf8')).toMatch(/<failure [^>]*servces/);
});

test("GitLab's job compares with a revision where one is named", async () => {
  const { exit, err } = await script({ FIRSTHOUR_SINCE: 'two words' });
  expect(exit).toBe(3);
  expect(err).toContain('There is no git repository at ');
});

test('the hook looks at what a workspace is made of, and at nothing else', () => {
  expect(hook).toMatchObject({ entry: 'firsthour validate --strict', language: 'node' });
  const looked = new RegExp(hook?.files ?? '');
  for (const path of ['firsthour.yaml', 'crisis/firsthour.yaml', 'playbooks/en.yaml', 'a/playbooks/b/playbook.yaml'])
    expect(looked.test(path), path).toBe(true);
  for (const path of ['README.md', 'my-firsthour.yaml', 'incidents/2016-09-10-a/playbook.yaml', 'playbooks/notes.md'])
    expect(looked.test(path), path).toBe(false);
});
