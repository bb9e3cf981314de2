import { existsSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';

import { describe, expect, test } from 'vitest';

import { leftOutside, loadedWith, type Metafile } from './bundle/graph.ts';

const HEAVY = /^(undici|yaml|ajv|inquirer|@inquirer\/.*|messageformat)$/;
const file = join(import.meta.dirname, '../dist/metafile-esm.json');

function built(): Metafile {
  if (!existsSync(file)) throw new Error('dist/ is not built: npm run build');
  return JSON.parse(readFileSync(file, 'utf8'));
}

describe('the bundle', () => {
  test('starting loads nothing heavy', () => {
    expect(loadedWith(built(), 'main.js').filter((name) => HEAVY.test(name))).toEqual([]);
  });
  test('starting does not load commander, which --version does not need', () => {
    expect(loadedWith(built(), 'main.js')).not.toContain('commander');
  });
  test('it needs no package when it runs', () => {
    expect(leftOutside(built()).filter((name) => !name.startsWith('node:') && !isBuiltin(name))).toEqual([]);
  });
});

describe('the reading of the graph', () => {
  const output = (inputs: string[], imports: { path: string; kind: string; external?: boolean }[] = []) => ({
    inputs: Object.fromEntries(inputs.map((path) => [path, {}])),
    imports,
  });
  const graph: Metafile = {
    outputs: {
      'dist/main.js': output(
        ['src/main.ts'],
        [
          { path: 'dist/a.js', kind: 'import-statement' },
          { path: 'dist/late.js', kind: 'dynamic-import' },
          { path: 'node:fs', kind: 'import-statement', external: true },
        ],
      ),
      'dist/a.js': output(['node_modules/yaml/dist/index.js'], [{ path: 'dist/b.js', kind: 'import-statement' }]),
      'dist/b.js': output(
        ['node_modules/inquirer/node_modules/@inquirer/core/index.js'],
        [{ path: 'dist/a.js', kind: 'import-statement' }],
      ),
      'dist/late.js': output(
        ['node_modules/undici/index.js'],
        [{ path: 'left-pad', kind: 'require-call', external: true }],
      ),
    },
  };

  test('a package is found through files that are imported, and not behind import()', () => {
    expect(loadedWith(graph, 'main.js')).toEqual(['@inquirer/core', 'yaml']);
    expect(loadedWith(graph, 'late.js')).toEqual(['undici']);
  });
  test('an entry that was not built is no entry without packages', () => {
    expect(() => loadedWith(graph, 'other.js')).toThrow('there is no other.js');
  });
  test('what is left outside is found wherever it is imported', () => {
    expect(leftOutside(graph)).toEqual(['left-pad', 'node:fs']);
  });
});
