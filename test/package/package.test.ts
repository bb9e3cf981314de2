import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import manifest from '../../package.json' with { type: 'json' };
import type { Packed } from './packed.ts';
import { packed } from './packed.ts';

/** All that is shipped, and why: code, its types, what it reads, what people read. */
const SHIPPED = [
  /^dist\/main\.cjs$/,
  /^dist\/[a-z-]+-[\w-]{8}\.cjs$/,
  /^dist\/(index|receiver)\.js$/,
  /^dist\/lexicon-[a-z]+-[\w-]{8}\.js$/,
  /^dist\/types\/[\w/-]+\.d\.ts$/,
  /^dist\/(connectors|rules)\/[\w-]+\.yaml$/,
  /^(playbooks|examples)\/[\w/.-]+\.(yaml|md)$/,
  /^schemas\/[\w.-]+\.json$/,
  /^(LICENSE|README\.md|package\.json)$/,
];
const CONSUMER = `
import { type Findings, type ToldFinding, validate } from 'firsthour';
import { NotVerified, verify, type Webhook } from 'firsthour/receiver';

const told: Findings = validate(new Map([['firsthour.yaml', 'format: firsthour/workspace@1']]));
const first: ToldFinding | undefined = told.findings[0];
const severity: 'error' | 'warning' | 'note' | undefined = first?.severity;
// @ts-expect-error: a finding that was told has a sentence, and not what it is made of.
first?.values;
const texts: (webhook: Webhook) => string = (webhook) => webhook.data.text;
try {
  texts(verify('secret', {}, '', 0));
} catch (problem) {
  if (problem instanceof NotVerified) console.log(JSON.stringify({ files: told.files, severity, doubt: problem.doubt }));
}
`;

let firsthour: Packed;

beforeAll(async () => {
  firsthour = await packed();
});
afterAll(() => firsthour?.clear());

test('it ships what it must, and no more', () => {
  expect(firsthour.files.filter((file) => !SHIPPED.some((pattern) => pattern.test(file)))).toEqual([]);
  for (const pattern of SHIPPED)
    expect(
      firsthour.files.some((file) => pattern.test(file)),
      `${pattern}`,
    ).toBe(true);
});

test('who installs it gets nothing else', () => {
  expect(Object.keys(manifest).filter((key) => /^(peer|optional)?dependencies$/i.test(key))).toEqual([]);
});

test('the program runs where it was installed', async () => {
  expect(await firsthour.run('npx', ['--offline', 'firsthour', '--version'])).toContain(manifest.version);
});

describe.each([
  ['nodenext', 'nodenext'],
  ['esnext', 'bundler'],
])('a TypeScript program with module %s, resolved as for %s', (module, moduleResolution) => {
  test('compiles with every check on, declarations included, and runs', async () => {
    const outDir = join(firsthour.project, moduleResolution);
    const compilerOptions = { module, moduleResolution, outDir, strict: true, exactOptionalPropertyTypes: true };
    const options = { ...compilerOptions, target: 'es2023', lib: ['es2023', 'dom'], types: [], skipLibCheck: false };
    const project = join(firsthour.project, `${moduleResolution}.json`);
    writeFileSync(join(firsthour.project, 'consumer.ts'), CONSUMER);
    writeFileSync(project, JSON.stringify({ compilerOptions: options, files: ['consumer.ts'] }));
    await firsthour.run(process.execPath, [resolve('node_modules/typescript/bin/tsc'), '-p', project]);
    const said = await firsthour.run(process.execPath, [join(outDir, 'consumer.js')]);
    expect(JSON.parse(said)).toEqual({ files: 1, severity: 'error', doubt: 'no-signature' });
  });
});
