import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, test } from 'vitest';

import { sharedPackages } from './architecture/owners.ts';
import { impurities } from './architecture/purity.ts';
import { wrongShapes } from './architecture/shape.ts';
import { readSources, source, told } from './architecture/source.ts';
import { roomOf, wrongImports } from './architecture/walls.ts';

const root = join(import.meta.dirname, '..');
const sources = readSources(join(root, 'src'));
const pure = sources.filter(({ path }) => ['core', 'render'].includes(roomOf(path)));

describe('the walls of src', () => {
  test('there is something to check', () => {
    expect(pure.length).toBeGreaterThan(10);
    expect(sources.length).toBeGreaterThan(pure.length);
  });
  test('imports go one way', () => expect(told(sources.flatMap(wrongImports))).toEqual([]));
  test('each package is imported by one file', () => expect(told(sharedPackages(sources))).toEqual([]));
  test('core and render are pure and synchronous', () => expect(told(pure.flatMap(impurities))).toEqual([]));
  test('files are short and their names say something', () => expect(told(wrongShapes(sources))).toEqual([]));
  test('tests use the fake world and never replace a module', () => {
    const replaced = readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .filter((file) => /\bvi\s*\.\s*(mock|doMock|hoisted)\s*\(/.test(readFileSync(join(root, 'test', file), 'utf8')));
    expect(replaced).toEqual([]);
  });
});

describe('the check of imports', () => {
  const wrong = (path: string, text: string) => told(wrongImports(source(path, text)));

  test.each([
    ['core/a.ts', `import { b } from '../shell/b.ts';`],
    ['core/a.ts', `import type { B } from '../ports.ts';`],
    ['core/deep/a.ts', `export { b } from '../../render/b.ts';`],
    ['core/a.ts', `export * from '../flows/b.ts';`],
    ['core/a.ts', `type B = import('../shell/b.ts').B;`],
    ['core/a.ts', `import { readFileSync } from 'node:fs';`],
    ['core/a.ts', `import { randomUUID } from 'node:crypto';`],
    ['core/a.ts', `import * as crypto from 'node:crypto';`],
    ['render/a.ts', `import { promisify } from 'node:util';`],
    ['core/a.ts', `import { request } from 'undici';`],
    ['render/a.ts', `import { request } from 'undici';`],
    ['render/a.ts', `import type { Screen } from '../ports.ts';`],
    ['ports.ts', `import type { Line } from './render/line.ts';`],
    ['flows/a.ts', `import { line } from '../render/line.ts';`],
    ['flows/a.ts', `import { setTimeout } from 'node:timers/promises';`],
    ['commands/a.ts', `import { open } from '../shell/open.ts';`],
    ['commands/a.ts', `const a = await import('../routes/a.ts');`],
    ['routes/a.ts', `import { run } from '../commands/run.ts';`],
    ['routes/a.ts', `import { createServer } from 'node:http';`],
    ['shell/a.ts', `import { line } from '../render/line.ts';`],
    ['shell/a.ts', `import { walk } from '../flows/walk.ts';`],
    ['cli.ts', `import { open } from './shell/open.ts';`],
    ['index.ts', `export { open } from './shell/open.ts';`],
    ['shell/a.ts', `import { b } from './b';`],
    ['shell/a.ts', `const name = 'x'; const b = await import(name);`],
    ['plugins/a.ts', `export const a = 1;`],
  ])('%s may not hold %s', (path, text) => expect(wrong(path, text)).toHaveLength(1));

  test.each([
    [
      'core/a/b.ts',
      `import { c } from '../c.ts'; import { createHash } from 'node:crypto'; import { parse } from 'yaml';`,
    ],
    ['render/a.ts', `import { c } from '../core/c.ts'; import { d } from './d/d.ts';`],
    [
      'commands/a.ts',
      `import type { P } from '../ports.ts'; import { f } from '../flows/f.ts'; import { r } from '../render/r.ts';`,
    ],
    ['shell/a.ts', `import fs from 'node:fs'; import { request } from 'undici'; import type { P } from '../ports.ts';`],
    [
      'main.ts',
      `import { cli } from './cli.ts'; import { open } from './shell/open.ts'; import own from '../package.json' with { type: 'json' };`,
    ],
    ['core/a.ts', `// import { b } from '../shell/b.ts';\nexport const text = "import { b } from '../shell/b.ts'";`],
    ['core/a.ts', `const a = 1;\nexport { a };`],
  ])('%s may hold %s', (path, text) => expect(wrong(path, text)).toEqual([]));

  test('a breach is told with its place', () => {
    const text = `import { a } from './a.ts';\nimport { b } from '../shell/b.ts';`;
    expect(wrong('core/c.ts', text)).toEqual(['src/core/c.ts:2 imports "../shell/b.ts": core may not import shell']);
  });
});

describe('the check of owners', () => {
  test('a second file that imports a package is told, types and parts of packages too', () => {
    const files = [
      source('shell/a.ts', `import { format } from 'date-fns/format'; import { x } from '@scope/one/deep';`),
      source('shell/b.ts', `import type { Locale } from 'date-fns';`),
      source('shell/c.ts', `const two = await import('@scope/two'); import fs from 'node:fs';`),
    ];
    expect(told(sharedPackages(files))).toEqual(['src/shell/b.ts:1 imports date-fns, whose owner is src/shell/a.ts']);
  });
});

describe('the check of purity', () => {
  const wrong = (text: string) => told(impurities(source('core/a.ts', text)));

  test.each([
    `async function a() {}`,
    `const a = async () => 1;`,
    `const a = { async b() {} };`,
    `const a = await b;`,
    `export {}; for await (const a of b) c(a);`,
    `const a = import('./b.ts');`,
    `const a = new Promise(b);`,
    `const a = Date.now();`,
    `const a = Date['now'];`,
    `const a = new Date();`,
    `const a = new Date;`,
    `const a = Date();`,
    `const a = new Date(2016, 8, 10);`,
    `const a = Math.random();`,
    `const a = process.env.A;`,
    `const { env } = process;`,
    `console.log(1);`,
    `setTimeout(a, 1);`,
    `const a = { now: performance.now() };`,
    `const a = \`\${process.pid}\`;`,
    `const a = (process as unknown as B).c;`,
    `const a = fetch('x');`,
    `const a = globalThis;`,
    `const a = { process };`,
    `const a = b.toLocaleString();`,
    `const a = b?.toLocaleUpperCase();`,
    `const a = b.localeCompare(c);`,
    `const a = new Intl.NumberFormat();`,
    `const a = Intl.NumberFormat();`,
    `const a = new Intl.ListFormat(undefined, {});`,
    `const a = new Intl.PluralRules([]);`,
    `const a = new Intl.DateTimeFormat('en');`,
    `const a = new Intl.DateTimeFormat('en', { hour: '2-digit' });`,
    `const a = new Intl.DateTimeFormat('en', options);`,
    `const { DateTimeFormat } = Intl;`,
  ])('refuses %s', (text) => expect(wrong(text)).toHaveLength(1));

  test.each([
    `// await Date.now() and process\nconst a = 'console.log(Math.random())';`,
    `/** new Date() */ const a = \`await process\`;`,
    `const a = /process|await/;`,
    `const a = new Date(now); const b = new Date(0).toISOString();`,
    `type A = Promise<void>; export type B = { readonly process: string; fetch(): void };`,
    `const a = { process: 1, console: 2 }; const b = a.process + c.fetch;`,
    `const a = new Intl.DateTimeFormat(language, { timeZone: zone, hourCycle: 'h23' });`,
    `const a = new Intl.NumberFormat(language);`,
    `const a = b.localeCompare(c, 'en');`,
    `import type { Intl } from './b.ts';`,
  ])('lets %s be', (text) => expect(wrong(text)).toEqual([]));
});

describe('the check of shapes', () => {
  const of = (path: string, lines = 1) => told(wrongShapes([source(path, '\n'.repeat(lines))]));

  test('more than 220 lines are too many', () => {
    expect(of('core/a.ts', 220)).toEqual([]);
    expect(of('core/a.ts', 221)).toHaveLength(1);
  });

  test.each([
    'core/utils/a.ts',
    'core/time-util.ts',
    'shell/helpers.ts',
    'common/a.ts',
    'core/misc.ts',
    'shell/file-manager.ts',
  ])('%s says nothing', (path) => expect(of(path)).toHaveLength(1));

  test.each(['core/utility-bill.ts', 'core/community.ts', 'commands/miscount.ts'])('%s says something', (path) =>
    expect(of(path)).toEqual([]),
  );
});
