import type { LintFinding } from '../../core/statement/lint/lint.ts';

/** What weakens a text that somebody has just written; nothing where its language has no lexicon. Loaded when it is asked for. */
export async function weaknessesOf(key: string, text: string): Promise<readonly LintFinding[]> {
  const language = key.slice(key.lastIndexOf('.') + 1);
  const [{ lexiconsFor }, { findWeaknesses }] = await Promise.all([
    import('../lexicons.ts'),
    import('../../core/statement/lint/lint.ts'),
  ]);
  const [lexicon] = await lexiconsFor([language]);
  return lexicon ? findWeaknesses(text, lexicon) : [];
}
