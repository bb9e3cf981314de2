import type { Sitting } from './sitting.ts';

/** Says what weakens a text that somebody has just written, a sentence each; nothing where its language has no lexicon. */
export async function weighWords({ voice, tell }: Sitting, key: string, text: string): Promise<void> {
  const language = key.slice(key.lastIndexOf('.') + 1);
  const [{ lexiconsFor }, { findWeaknesses }] = await Promise.all([
    import('../lexicons.ts'),
    import('../../core/statement/lint/lint.ts'),
  ]);
  const [lexicon] = await lexiconsFor([language]);
  if (!lexicon) return;
  for (const finding of findWeaknesses(text, lexicon)) tell(voice.weakness(finding));
}
