import { existsSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';

import { describe, expect, test } from 'vitest';

import { type Graph, leftOutside, loadedWith } from './bundle/graph.ts';

const HEAVY = /^(undici|yaml|js-yaml|ajv|inquirer|@inquirer\/.*|messageformat)$/;
const file = join(import.meta.dirname, '../dist/graph.json');

function built(): Graph {
  if (!existsSync(file)) throw new Error('dist/ is not built: npm run build');
  return JSON.parse(readFileSync(file, 'utf8'));
}

describe('the bundle', () => {
  test('starting loads nothing heavy', () => {
    expect(loadedWith(built(), 'main.cjs').filter((name) => HEAVY.test(name))).toEqual([]);
  });
  test('starting does not load commander, which --version does not need', () => {
    expect(loadedWith(built(), 'main.cjs')).not.toContain('commander');
  });
  test('the library needs nothing of Node', () => {
    const graph = built();
    const [library, ...more] = Object.entries(graph).filter(([file]) => file.startsWith('index'));
    expect([library?.[1].imports, more]).toEqual([[], []]);
    // Lexicons are loaded one by one, and are values alone.
    const lexicons = library?.[1].dynamicImports ?? [];
    expect(lexicons.filter((file) => !/^lexicon-[a-z]+-/.test(file))).toEqual([]);
    expect(
      lexicons.flatMap((file) => [...(graph[file]?.imports ?? ['?']), ...(graph[file]?.dynamicImports ?? [])]),
    ).toEqual([]);
  });
  test('it needs no package when it runs', () => {
    expect(leftOutside(built()).filter((name) => !name.startsWith('node:') && !isBuiltin(name))).toEqual([]);
  });
});

describe('the reading of the graph', () => {
  const graph: Graph = {
    'main.cjs': { inputs: ['src/main.ts'], imports: ['a.cjs', 'node:fs'], dynamicImports: ['late.cjs'] },
    'a.cjs': { inputs: ['node_modules/yaml/dist/index.js'], imports: ['b.cjs'], dynamicImports: [] },
    'b.cjs': {
      inputs: ['node_modules/inquirer/node_modules/@inquirer/core/index.js'],
      imports: ['a.cjs'],
      dynamicImports: [],
    },
    'late.cjs': { inputs: ['node_modules/undici/index.js'], imports: [], dynamicImports: ['left-pad'] },
  };

  test('a package is found through files that are imported, and not behind import()', () => {
    expect(loadedWith(graph, 'main.cjs')).toEqual(['@inquirer/core', 'yaml']);
    expect(loadedWith(graph, 'late.cjs')).toEqual(['undici']);
  });
  test('an entry that was not built is no entry without packages', () => {
    expect(() => loadedWith(graph, 'other.cjs')).toThrow('there is no other.cjs');
  });
  test('what is left outside is found wherever it is imported', () => {
    expect(leftOutside(graph)).toEqual(['left-pad', 'node:fs']);
  });
});
