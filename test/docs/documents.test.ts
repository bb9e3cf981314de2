import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { describe, expect, test } from 'vitest';

import manifest from '../../package.json' with { type: 'json' };
import { roomOf } from '../architecture/walls.ts';
import { anchorsOf, blocksOf, codeIn, document, linksIn, proseOf, ROOT } from './markdown.ts';

const DOCUMENTS = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'docs/ci.md',
  'docs/editors.md',
  'docs/library.md',
  'docs/rules.md',
  'docs/validate.md',
  'examples/data-centre-2016/README.md',
];
const contributing = document('CONTRIBUTING.md');

test.each(DOCUMENTS)('every link in %s leads somewhere', (name) => {
  const links = linksIn(document(name)).filter((link) => !link.startsWith('https://'));
  const dead = links.filter((link) => {
    const [path = '', anchor] = link.split('#');
    const target = path === '' ? name : join(dirname(name), path);
    if (!existsSync(join(ROOT, target))) return true;
    return anchor !== undefined && !anchorsOf(document(target)).includes(`#${anchor}`);
  });
  expect(dead).toEqual([]);
});

test.each(DOCUMENTS)('every npm script in %s is one', (name) => {
  const text = document(name);
  const code = [...codeIn(text), ...blocksOf(text).flatMap(({ lines }) => lines)].join('\n');
  const scripts = [...code.matchAll(/\bnpm (?:run ([a-z]+)|(start|test))\b/g)].map(([, run, own]) => run ?? own ?? '');
  expect(scripts.filter((script) => !Object.hasOwn(manifest.scripts, script))).toEqual([]);
});

describe('CONTRIBUTING', () => {
  test('says of each dependency what it saves and who keeps it, and names no other', () => {
    const [, after = ''] = proseOf(contributing).split('\n## Dependencies\n');
    const [section = ''] = after.split('\n## ');
    const rows = [...section.matchAll(/^\| (`[^|]+) \| ([^|]+) \| ([^|]+) \|$/gm)];
    const named = rows.flatMap(([, packages = '']) => codeIn(packages));
    const wanted = Object.keys(manifest.devDependencies);
    expect(named.sort()).toEqual(wanted.sort());
  });

  test('gives the reason of each version that is held back', () => {
    const [, held = ''] = contributing.split('\nHeld back, in `package.json`:\n');
    const all = Object.entries(manifest.devDependencies);
    for (const [name, range] of all) if (range.startsWith('~')) expect(held).toContain(`\`${name}\``);
  });

  test('names every room of src', () => {
    const [tree] = blocksOf(contributing);
    const rooms = readdirSync(join(ROOT, 'src')).map(roomOf);
    const unnamed = rooms.filter((room) => !tree?.lines.some((line) => new RegExp(`\\b${room}\\b`).test(line)));
    expect(unnamed).toEqual([]);
  });

  test('names only paths that there are', () => {
    const paths = codeIn(contributing).filter((code) => /^(src|test|schemas|playbooks)\/[^<>*]*$/.test(code));
    expect(paths.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  });
});

test('the changelog has a heading for the version of the program', () => {
  expect(document('CHANGELOG.md')).toMatch(new RegExp(`^## .*${manifest.version.replaceAll('.', '\\.')}`, 'm'));
});
