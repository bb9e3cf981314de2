import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { readQuickly } from '../../../src/core/document/quick-yaml.ts';
import { readExactly } from '../../../src/core/document/read-exactly.ts';
import { parseFault } from '../../golden/validate/parse-fault.ts';
import { readFolder } from '../../golden/validate/read-folder.ts';
import { yamlTexts } from './yaml-texts.ts';

const root = join(import.meta.dirname, '../../..');
const golden = join(root, 'test/golden/validate');
const base = readFolder(join(golden, 'base'));
const faults = readdirSync(golden).filter((name) => name.endsWith('.fault'));
const shipped = ['playbooks', 'examples', 'src/connectors', 'test/golden'].flatMap((folder) =>
  yamlBelow(join(root, folder)),
);
const faulty = faults
  .flatMap((name) => parseFault(readFileSync(join(golden, name), 'utf8'), base))
  .map(({ text }) => text);

/** A seed of its own: YAML_SEED=7 YAML_RUNS=100000 npx vitest run test/core/document/quick-yaml.test.ts */
const SEED = Number(process.env.YAML_SEED ?? 20160910);
const RUNS = Number(process.env.YAML_RUNS ?? 3_000);

function yamlBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => readFileSync(join(folder, name), 'utf8'));
}

/** The map that the quick reader makes of a text; undefined when it leaves it to the exact one. */
function quickly(text: string): string | undefined {
  const value = readQuickly(text);
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? asText(value) : undefined;
}

/** The same of the exact reader; undefined when it finds something wrong. */
function exactly(text: string): string | undefined {
  const { document } = readExactly({ path: 'a.yaml', text }, (value): value is object => typeof value === 'object');
  return document && asText(document.value);
}

/** Values and the order of keys; zero below zero is another number. */
function asText(value: unknown): string {
  return JSON.stringify(value, (_, one) =>
    typeof one === 'number' ? { number: Object.is(one, -0) ? '-0' : String(one) } : one,
  );
}

describe('the quick reader', () => {
  test('reads every file that comes with the program', () => {
    const left = shipped.filter((text) => quickly(text) === undefined && exactly(text) !== undefined);
    expect(left.map((text) => text.slice(0, 200))).toEqual([]);
  });

  test.each([
    ['carriage returns', 'a: b\r\nc: |\r\n  d\r\n  e\r\n'],
    ['comments', '# one\na: b # two\n# three'],
    ['lists of maps in brackets', 'a: [{ b: 30m, c: 2h }, { b: 1h }]\n'],
    ['keys like words and numbers', 'a: { true: b, 2016: c }\n'],
    ['placeholders, and a colon behind', 'a: "One {$b}: two."\n'],
    ['emoji', 'a: it works 👍\n'],
  ])('reads %s', (_, text) => {
    expect(quickly(text)).toBeDefined();
    expect(quickly(text)).toBe(exactly(text));
  });

  test.each([
    ['an anchor', 'a: &b c'],
    ['an alias', 'a: *b'],
    ['a tag', 'a: !!str b'],
    ['a tag of no kind', 'a: ! b'],
    ['a tag behind a quoted key', '{"a":!b c}'],
    ['a directive', '%YAML 1.2\n---\na: b'],
    ['two documents', 'a: b\n---\nc: d'],
    ['a key twice', 'a: b\na: c'],
    ['a key that is a list', '[a]: b'],
    ['a key that is a list, without a value', '{ a, [b] }'],
    ['a key that is a map', '{ a, { b } }'],
    ['a key that is empty', ': a'],
    ['a key with a question mark', '? a\n: b'],
    ['a key without an end', `${'a'.repeat(1_100)}: b`],
    ['the prototype', '__proto__: a'],
    ['a tab', 'a:\tb'],
    ['a hidden character', 'a: b\u202ec'],
    ['a hidden character, escaped', 'a: "\\u202e"'],
    ['a carriage return alone', 'a: b\rc: d'],
    ['a byte-order mark', '\ufeffa: b'],
    ['a number of another kind', 'a: 0x1F'],
    ['a number larger than any', 'a: 1e400'],
    ['a number that is another as a key', 'a: { 1.50: b }'],
    ['nothing, in another spelling', 'a: ~'],
    ['a deep nest', `a: ${'['.repeat(40)}${']'.repeat(40)}`],
    ['a comment for this program', 'a: b # firsthour: allow c, because d'],
    ['a long text', `a: ${'b c\n '.repeat(20_000)}`],
  ])('leaves %s to the exact one', (_, text) => expect(readQuickly(text)).toBeUndefined());
});

describe('what the quick reader reads, the exact one reads alike', () => {
  const differs = (text: string) => {
    const quick = quickly(text);
    return quick !== undefined && quick !== exactly(text);
  };

  test('in every file here, right and wrong', () => {
    expect([...new Set([...shipped, ...faulty])].filter(differs)).toEqual([]);
  });

  test(`in ${RUNS} texts made up and damaged`, () => {
    let both = 0;
    fc.assert(
      fc.property(yamlTexts(shipped), (text) => {
        if (quickly(text) !== undefined) both += 1;
        expect(differs(text)).toBe(false);
      }),
      { numRuns: RUNS, seed: SEED },
    );
    // It is compared with something: one in twenty is enough.
    expect(both).toBeGreaterThan(RUNS / 20);
  }, 3_600_000);
});
