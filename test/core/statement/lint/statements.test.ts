import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

import { ELEMENTS } from '../../../../src/core/statement/lint/elements.ts';
import { lint } from '../../../../src/core/statement/lint/lint.ts';
import { LANGUAGES, lexiconOf } from '../../../lint/lexicons.ts';

type Statement = { readonly id: string; readonly text: string; readonly says: string[]; readonly weak: string[] };

const FOLDER = join(import.meta.dirname, '../../../lint/statements');
const WEAKNESSES = Object.keys(lexiconOf('en').weaknesses);

function statements(file: string): readonly Statement[] {
  return parse(readFileSync(join(FOLDER, file), 'utf8'));
}

test.each(readdirSync(FOLDER))('%s: every label is one', (file) => {
  for (const { id, says, weak } of statements(file)) {
    expect(
      says.filter((one) => !(ELEMENTS as readonly string[]).includes(one)),
      id,
    ).toEqual([]);
    expect(
      weak.filter((one) => !WEAKNESSES.includes(one)),
      id,
    ).toEqual([]);
  }
});

// How often it is right is the benchmark's to say (bench:lint); that a good text is left alone must not change unseen.
describe.each(LANGUAGES)('%s', (language) => {
  const good = statements(`${language}.yaml`).filter(({ weak }) => weak.length === 0);
  test.each(good.map(({ id, text }) => [id, text]))('has nothing to say of %s', (_, text) => {
    expect(lint(text, { lexicon: lexiconOf(language) }).findings).toEqual([]);
  });
});
