import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

import type { Stage } from '../../../../src/core/schema/generated/types.ts';
import { lint } from '../../../../src/core/statement/lint/lint.ts';
import { STATEMENT_RULES } from '../../../../src/render/findings/statement-rules.ts';
import { lexiconOf } from '../../../lint/lexicons.ts';

const FOLDER = join(import.meta.dirname, '../../../../src/rules');
const RULES = Object.keys(STATEMENT_RULES).filter((rule) => rule.startsWith('statement-'));

type Documented = { language: string; stage?: Stage; title: string; why: string; bad: string; good: string };

function documented(rule: string): Documented {
  return parse(readFileSync(join(FOLDER, `${rule}.yaml`), 'utf8'));
}

test('each rule is documented, and nothing else is', () => {
  const files = readdirSync(FOLDER).filter((name) => name.startsWith('statement-'));
  expect(files.map((name) => name.replace('.yaml', '')).sort()).toEqual([...RULES].sort());
});

describe.each(RULES)('%s', (rule) => {
  const { language, stage, bad, good } = documented(rule);
  const found = (text: string) => lint(text, { lexicon: lexiconOf(language), ...(stage ? { stage } : {}) }).findings;

  test('is what its bad example breaks', () => {
    expect(found(bad).map((one) => one.rule)).toContain(rule);
  });

  test('has nothing to say of its good example, and no other rule has', () => {
    expect(found(good)).toEqual([]);
  });
});
