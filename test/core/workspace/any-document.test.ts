import { join } from 'node:path';

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

import type { FoundFile } from '../../../src/core/document/source-file.ts';
import { checkFile } from '../../../src/core/workspace/check-file.ts';
import { checkWorkspace } from '../../../src/core/workspace/check-workspace.ts';
import { findingsText } from '../../../src/render/findings.ts';
import { githubAnnotations } from '../../../src/render/formats/github.ts';
import { junitXml } from '../../../src/render/formats/junit.ts';
import { sarifLog } from '../../../src/render/formats/sarif.ts';
import { createPaint } from '../../../src/render/paint.ts';
import { messageOf, RULES } from '../../../src/render/rules.ts';
import { readFolder } from '../../golden/validate/read-folder.ts';

/** The same documents each time; a longer search takes another seed. */
const SEED = 20160910;
const RUNS = 200;

const root = join(import.meta.dirname, '../../..');
const base = readFolder(join(root, 'test/golden/validate/base'));
const builtIn = readFolder(join(root, 'src/connectors'));

/** Whatever is found in a workspace with this file in it has a rule, a place in the file, and words. */
function judged(file: FoundFile): void {
  const files = [...base.filter(({ path }) => path !== file.path), file];
  const { findings } = checkWorkspace(files, builtIn);
  for (const finding of [...findings, ...checkFile(file)]) {
    const { rule, line, column } = finding;
    expect(RULES).toHaveProperty([rule]);
    const found = files.find(({ path }) => path === finding.file);
    const lines = found && 'text' in found ? found.text.split(/\r\n|[\n\r]/) : [''];
    expect(line).toBeGreaterThan(0);
    expect(line).toBeLessThanOrEqual(lines.length);
    expect(column).toBeGreaterThan(0);
    expect(messageOf(finding)).not.toMatch(/undefined|\[object|NaN|\n/);
  }
  const text = findingsText(findings, () => ('text' in file ? file.text : undefined), createPaint(false));
  expect(text === '').toBe(findings.length === 0);
  githubAnnotations(findings);
  junitXml([file.path], findings, () => true);
  JSON.stringify(sarifLog(findings, [], '1.0.0'));
}

const WORDS = [
  ...['\n', '\r\n', '\r', '\t', ' ', '  ', '- ', ': ', ', ', '? ', '[', ']', '{', '}', '"', "'", '|\n', '>-\n', '#'],
  ...['&a ', '*a', '!a ', '%YAML 1.1\n', '---\n', '...\n', '\\', '\u0000', '\ufeff', '\u202e', '\ud800', 'é', '🙂'],
  ...['~', 'null', 'true', '1e999', '0x', '-1', '2027-02-30', '30m', '{$services}', '{$', '.match ', '{{', '|}'],
  ...['__proto__', 'constructor', 'toString', 'none', 'default', 'known', 'correction-x', 'format: ', 'en', 'cards'],
  ...['# firsthour: allow text-missing because so\n', '# firsthour: allow-in-file yaml-syntax because so\n'],
];

const anyFile = fc.constantFrom(...base);
const anyEdit = fc.record({ at: fc.nat(10_000), gone: fc.nat(40), put: fc.constantFrom('', ...WORDS) });

test('a file that somebody stumbled over brings findings, and no crash', () => {
  const edited = fc.tuple(anyFile, fc.array(anyEdit, { minLength: 1, maxLength: 6 })).map(([{ path, text }, edits]) => {
    const changed = edits.reduce((so, { at, gone, put }) => {
      const from = at % (so.length + 1);
      return so.slice(0, from) + put + so.slice(from + gone);
    }, text);
    return { path, text: changed };
  });
  fc.assert(fc.property(edited, judged), { numRuns: RUNS, seed: SEED });
});

/** A value with one of its values replaced, and perhaps renamed; `steps` lead to it. */
function replaced(value: unknown, [step, ...steps]: readonly number[], by: unknown, name: string | null): unknown {
  if (step === undefined || typeof value !== 'object' || value === null) return by;
  const entries = Object.entries(value);
  const index = step % Math.max(1, entries.length);
  const changed = entries.map(([key, inner], place) =>
    place === index
      ? [name !== null && steps.length === 0 ? name : key, replaced(inner, steps, by, name)]
      : [key, inner],
  );
  return Array.isArray(value) ? changed.map(([, inner]) => inner) : Object.fromEntries(changed);
}

test('a file with any value at any place brings findings, and no crash', () => {
  const anyValue = fc.oneof(
    fc.jsonValue({ maxDepth: 2 }),
    fc.constantFrom(...WORDS),
    fc.constantFrom([], {}, '', null),
  );
  const steps = fc.array(fc.nat(30), { minLength: 1, maxLength: 5 });
  const name = fc.option(fc.constantFrom(...WORDS), { freq: 4 });
  const changed = fc.tuple(anyFile, steps, anyValue, name).map(([{ path, text }, way, value, key]) => ({
    path,
    // JSON is YAML, and says what a value is without a doubt.
    text: JSON.stringify(replaced(parse(text), way, value, key), null, 1),
  }));
  fc.assert(fc.property(changed, judged), { numRuns: RUNS, seed: SEED });
});

test('a file of anything brings findings, and no crash', () => {
  const words = fc.array(fc.constantFrom(...WORDS), { maxLength: 60 }).map((all) => all.join(''));
  const text = fc.oneof(words, fc.string({ unit: 'binary', maxLength: 200 }), fc.json());
  const path = fc.constantFrom(
    ...base.map((one) => one.path),
    'connectors/x.yaml',
    'playbooks/x/en.yaml',
    'other.yaml',
  );
  fc.assert(fc.property(fc.record({ path, text }), judged), { numRuns: RUNS, seed: SEED });
});
