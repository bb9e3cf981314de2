import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

import { afterAll, describe, expect, test } from 'vitest';

import { lexiconsFor, validate } from '../src/index.ts';
import { readFolder } from './golden/validate/read-folder.ts';
import { asked } from './program/firsthour.ts';

const base = readFolder(join(import.meta.dirname, 'golden/validate/base'));
const folder = mkdtempSync(join(tmpdir(), 'firsthour-library-'));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Two mistakes in two files, so that findings are told from one another by file and line. */
const mistaken = Object.fromEntries(
  base.map(({ path, text }) => [
    path,
    path.endsWith('/playbook.yaml') ? text.replace('within: 1h', 'within: 5h') : text.replace('services:', 'servces:'),
  ]),
);

describe('validate', () => {
  test('has nothing to say of a workspace without a mistake', () => {
    const texts = new Map(base.map(({ path, text }) => [path, text]));
    expect(validate(texts)).toEqual({ files: base.length, errors: 0, warnings: 0, notes: 0, findings: [] });
  });

  test('says what the command says of the same files', async () => {
    const top = join(folder, 'crisis');
    cpSync(join(import.meta.dirname, 'golden/validate/base'), top, { recursive: true });
    for (const [path, text] of Object.entries(mistaken)) writeFileSync(join(top, path), text);
    const { json, exit } = await asked<object>(['validate'], { cwd: top, env: {} });
    expect(exit).toBe(1);
    expect(validate(mistaken)).toEqual(json);
    expect(new Set(validate(mistaken).findings.map(({ file }) => dirname(file))).size).toBeGreaterThan(1);
  });

  test('judges dates and words where it is told the day and by which lexicon', async () => {
    const path = 'playbooks/outage/en.yaml';
    const texts = Object.fromEntries(base.map((file) => [file.path, file.text]));
    const soft = { ...texts, [path]: (texts[path] ?? '').replace('We are sorry.', 'Sorry for any inconvenience.') };
    expect(validate(soft).findings).toEqual([]);
    const told = validate(soft, { now: '2027-05-02T09:00:00.000Z', lexicons: await lexiconsFor(['en-GB']) });
    expect(told.findings.map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(['review-passed', 'statement-non-apology', 'workaround-tested-long-ago']),
    );
  });

  test('tells workspaces from one another, wherever they stand', () => {
    const inside = Object.entries(mistaken).map(([path, text]) => [`banks/exemplu/${path}`, text]);
    const sound = base.map(({ path, text }) => [`banks/altul/${path}`, text]);
    const told = validate(Object.fromEntries([...inside, ...sound]));
    const alone = validate(mistaken);
    const moved = alone.findings.map((finding) => ({ ...finding, file: `banks/exemplu/${finding.file}` }));
    expect(told).toEqual({ ...alone, files: 2 * base.length, findings: moved });
  });

  test('judges playbooks without a workspace, and a file by itself', () => {
    const playbooks = base.filter(({ path }) => path.startsWith('playbooks/'));
    expect(validate(Object.fromEntries(playbooks.map(({ path, text }) => [path, text]))).errors).toBe(0);
    expect(validate({ 'mine.yaml': 'format: firsthour/reach@1\npeopl: {}\n' })).toMatchObject({
      files: 1,
      findings: [{ rule: 'key-unknown', severity: 'error', file: 'mine.yaml', line: 2, column: 1 }],
    });
    expect(validate({ 'mine.yaml': 'title: no format' }).findings.map(({ rule }) => rule)).toEqual(['key-missing']);
  });

  test.each([
    ['nothing', {}],
    ['what is no YAML', { 'firsthour.yaml': '{[' }],
    ['half a character', { 'playbooks/a/en.yaml': '\ud800' }],
    ['a name that every object has', { constructor: 'x', 'toString.yaml': 'y', __proto__: 'z' }],
    ['a path from outside', { '../firsthour.yaml': 'format: firsthour/workspace@1', '/playbooks/x/en.yaml': '' }],
    ['a text that is too long', { 'firsthour.yaml': '#'.repeat(300_000) }],
  ])('throws nothing at %s', (_, files: Readonly<Record<string, string>>) => {
    const { files: count, errors, findings } = validate(files);
    expect(count).toBeLessThanOrEqual(Object.keys(files).length);
    expect(findings.every(({ message }) => /^\S.*\S$/.test(message))).toBe(true);
    expect(errors > 0).toBe(count > 0);
  });
});

test('it runs where there is nothing of Node', async () => {
  const script = `
    import { readFileSync } from 'node:fs';
    import vm from 'node:vm';
    const context = vm.createContext({ TextEncoder, files: JSON.parse(readFileSync('files.json', 'utf8')) });
    const library = new vm.SourceTextModule(readFileSync(process.argv[1], 'utf8'), { context });
    await library.link((name) => { throw new Error('it imports ' + name); });
    await library.evaluate();
    console.log(JSON.stringify(library.namespace.validate(context.files)));
  `;
  writeFileSync(join(folder, 'files.json'), JSON.stringify(mistaken));
  const flags = ['--experimental-vm-modules', '--no-warnings', '--input-type=module', '-e', script];
  const built = join(import.meta.dirname, '../dist/index.js');
  const { stdout } = await promisify(execFile)(process.execPath, [...flags, built], { cwd: folder });
  expect(JSON.parse(stdout)).toEqual(validate(mistaken));
});
