import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { LintLexicon } from '../../src/core/statement/lint/lexicon.ts';
import { readLexicon } from '../../src/core/statement/lint/read-lexicon.ts';

export const LANGUAGES = ['en', 'fr', 'ro', 'de', 'es'] as const;

const made = new Map<string, LintLexicon>();

/** The shipped lexicon of a language, as text. */
export function lexiconText(language: string): string {
  return readFileSync(join(import.meta.dirname, '../../src/lexicons', `${language}.yaml`), 'utf8');
}

/** The shipped lexicon of a language; made once. */
export function lexiconOf(language: string): LintLexicon {
  const before = made.get(language);
  if (before) return before;
  const { lexicon, findings } = readLexicon({ path: `${language}.yaml`, text: lexiconText(language) });
  if (!lexicon) throw new Error(JSON.stringify(findings));
  made.set(language, lexicon);
  return lexicon;
}
