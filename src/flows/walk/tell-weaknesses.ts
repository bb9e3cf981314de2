import type { LintFinding } from '../../core/statement/lint/lint.ts';
import type { Sitting } from './sitting.ts';

/** Says what weakens a text that somebody has just written, a sentence each; nothing where its language has no lexicon. */
export async function tellWeaknesses(
  { voice, tell }: Sitting,
  key: string,
  text: string,
): Promise<readonly LintFinding[]> {
  const language = key.slice(key.lastIndexOf('.') + 1);
  const [{ lexiconsFor }, { findWeaknesses }] = await Promise.all([
    import('../lexicons.ts'),
    import('../../core/statement/lint/lint.ts'),
  ]);
  const [lexicon] = await lexiconsFor([language]);
  const weaknesses = lexicon ? findWeaknesses(text, lexicon) : [];
  for (const weakness of weaknesses) tell(voice.weakness(weakness));
  return weaknesses;
}
