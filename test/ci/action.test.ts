import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';

import { blocksOf, document } from '../docs/markdown.ts';
import type { Checkout, Ran } from './setting.ts';
import { checkout, ROOT, yamlAt } from './setting.ts';

type Action = {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default: string }>>;
  readonly runs: {
    readonly using: string;
    readonly steps: readonly {
      readonly shell: string;
      readonly run: string;
      readonly env: Readonly<Record<string, string>>;
    }[];
  };
};

type Workflow = {
  readonly jobs?: {
    readonly playbooks?: { readonly steps: readonly { readonly uses: string; readonly with: object }[] };
  };
};

const action = yamlAt('action.yml') as Action;
const [step] = action.runs.steps;

let job: Checkout;

beforeEach(() => {
  job = checkout();
});
afterEach(() => job.clear());

/** Runs the action's step as GitHub's runner does: its own bash, inputs in the environment, in the caller's checkout. */
function act(inputs: Readonly<Record<string, string>>): Promise<Ran> {
  const given = Object.entries(action.inputs).map(([name, input]) => [name, inputs[name] ?? input.default] as const);
  const filled = Object.entries(step?.env ?? {}).map(([key, value]) => [
    key,
    value.replace(
      /^\$\{\{ inputs\.(\w+) \}\}$/,
      (_, name: string) => Object.fromEntries(given)[name] ?? 'no such input',
    ),
  ]);
  const github = { CI: 'true', GITHUB_ACTIONS: 'true', GITHUB_ACTION_PATH: ROOT, GITHUB_WORKSPACE: job.folder };
  const words = ['bash', '--noprofile', '--norc', '-e', '-o', 'pipefail', '-c', step?.run ?? 'exit 99'];
  return job.run(words, { ...github, ...Object.fromEntries(filled) });
}

describe('action.yml', () => {
  test('passes every input on, and pastes none into the script', () => {
    expect(action.runs).toMatchObject({ using: 'composite', steps: [{ shell: 'bash' }] });
    const used = Object.values(step?.env ?? {}).map((value) => /inputs\.(\w+)/.exec(value)?.[1]);
    expect(used.sort()).toEqual(Object.keys(action.inputs).sort());
    expect(step?.run).not.toContain('${{');
  });

  test('says nothing of a workspace without a mistake', async () => {
    expect(await act({ path: 'crisis' })).toMatchObject({ exit: 0, out: '' });
  });

  test('marks the line, and fails', async () => {
    job.change('firsthour.yaml', 'services:', 'servces:');
    const { exit, out } = await act({ path: 'crisis' });
    expect(out).toMatch(
      /^::error file=crisis\/firsthour\.yaml,line=\d+,col=1,title=key-unknown::unexpected key "servces"/m,
    );
    expect(exit).toBe(1);
  });

  test('fails for a warning unless told not to', async () => {
    job.change('firsthour.yaml', 'languages: [', 'languages: [hu, ');
    const strict = await act({ path: 'crisis' });
    expect(strict.out).toMatch(/^::warning /m);
    expect(strict.out).not.toMatch(/^::error /m);
    expect(strict.exit).toBe(1);
    expect(await act({ path: 'crisis', strict: 'false' })).toEqual({ ...strict, exit: 0 });
  });

  test('takes several paths, whatever they are called', async () => {
    const { exit, err } = await act({ path: 'crisis\n--no such; touch was-run\n' });
    expect(exit).toBe(2);
    expect(err).toContain('--no such; touch was-run');
    expect(() => readFileSync(join(job.folder, 'was-run'))).toThrow('ENOENT');
  });

  test('compares with a revision, and says where the history is not there', async () => {
    const { exit, err } = await act({ path: 'crisis', since: 'origin/main; touch was-run' });
    expect(exit).toBe(3);
    expect(err).toContain('There is no git repository at ');
    expect(() => readFileSync(join(job.folder, 'was-run'))).toThrow('ENOENT');
  });

  test('writes the findings to a file for a later step', async () => {
    job.change('firsthour.yaml', 'services:', 'servces:');
    const { exit, out } = await act({ path: 'crisis', format: 'sarif', output: 'found.sarif' });
    expect({ exit, out }).toEqual({ exit: 1, out: '' });
    expect(JSON.parse(readFileSync(join(job.folder, 'found.sarif'), 'utf8'))).toMatchObject({ version: '2.1.0' });
  });

  test('runs a version of the package when one is asked for', async () => {
    job.program('npx', 'printf "%s\\n" "$@"');
    const { out } = await act({ version: '0.1.0', path: 'crisis' });
    expect(out.trim().split('\n')).toEqual([
      '--yes',
      'firsthour@0.1.0',
      'validate',
      '--format',
      'github',
      '--strict',
      '--',
      'crisis',
    ]);
  });

  test('says what an old Node or none needs', async () => {
    job.program('node', 'exit 1');
    const { exit, out } = await act({ path: 'crisis' });
    expect(exit).toBe(2);
    expect(out).toMatch(/^::error title=firsthour::firsthour needs Node 20\.19 or later/);
  });
});

test('docs/ci.md has every input of the action with its default, and gives no other', () => {
  const text = document('docs/ci.md');
  const rows = [...text.matchAll(/^\| `(\w+)` \| (?:`(\S+)`)? *\|/gm)].map(([, name, value]) => [name, value ?? '']);
  expect(Object.fromEntries(rows)).toEqual(
    Object.fromEntries(Object.entries(action.inputs).map(([name, input]) => [name, input.default])),
  );
  const workflows = blocksOf(text).flatMap(({ info, lines }) => (info === 'yaml' ? [parse(lines.join('\n'))] : []));
  const steps = (workflows as readonly Workflow[]).flatMap(({ jobs }) => jobs?.playbooks?.steps ?? []);
  const ours = steps.filter(({ uses }) => uses.startsWith('OWNER/firsthour@'));
  expect(ours.length).toBe(2);
  for (const { with: given } of ours)
    expect(Object.keys(action.inputs)).toEqual(expect.arrayContaining(Object.keys(given)));
});
