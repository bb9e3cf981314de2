import { expect, test } from 'vitest';

import { COMMANDS } from '../../src/cli/commands.ts';
import { turnsOf } from './console.ts';
import { blocksOf, codeIn, document, proseOf } from './markdown.ts';
import { misunderstood, printed, wordsOf } from './typed.ts';

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
const NAMES = COMMANDS.map(({ name }) => name);
const FIRST_WORDS = NAMES.map((name) => name.split(' ')[0] ?? '');

test('the README has every command in its table, and no other', () => {
  const [, after = ''] = proseOf(document('README.md')).split('\n## Commands\n');
  const [section = ''] = after.split('\n## ');
  const cells = [...section.matchAll(/^\| (`[^|]+) \|/gm)].flatMap(([, cell]) => cell ?? []);
  expect(cells.flatMap((cell) => codeIn(cell)).sort()).toEqual([...NAMES].sort());
});

test('--help lists every command', async () => {
  const text = await printed(['--help']);
  for (const name of FIRST_WORDS) expect(text).toMatch(new RegExp(`^ +${name}\\b`, 'm'));
});

test.each(COMMANDS)('$name --help says what it does and has examples that the program understands', async (spec) => {
  const text = await printed([...spec.name.split(' '), '--help']);
  expect(text).toContain(spec.does.slice(0, 30));
  const examples = text.split('\nExamples:\n')[1]?.trimEnd().split('\n') ?? [];
  expect(examples.length).toBeGreaterThan(0);
  for (const example of examples) {
    const [program, ...argv] = wordsOf(example);
    expect([program, ...spec.name.split(' ')]).toEqual(['firsthour', ...argv.slice(0, spec.name.split(' ').length)]);
    expect(await misunderstood(argv), example).toBeNull();
  }
});

test.each(DOCUMENTS)('%s names only commands and flags that there are', async (name) => {
  const text = document(name);
  const shown = blocksOf(text).flatMap((block) => {
    if (block.info.startsWith('console')) return turnsOf(block).map(({ command }) => command);
    return block.info === 'sh' ? block.lines : [];
  });
  const typed = [...shown, ...codeIn(text)].flatMap((line) => {
    const words = wordsOf(line);
    if (words[0] === 'firsthour') return [words.slice(1)];
    return FIRST_WORDS.includes(words[0] ?? '') ? [words] : [];
  });
  const wrong: string[] = [];
  for (const words of typed) {
    // `firsthour`, `firsthour COMMAND --help`, and the names of files.
    if (words.length === 0 || /^[A-Z]+$|[./]/.test(words[0] ?? '')) continue;
    const problem = await misunderstood(words);
    if (problem !== null) wrong.push(`${words.join(' ')}: ${problem}`);
  }
  expect(wrong).toEqual([]);
});
