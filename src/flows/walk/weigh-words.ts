import { lexiconsFor } from '../lexicons.ts';
import type { Sitting } from './sitting.ts';

/** Says what weakens a text that somebody has just written, a sentence each; nothing where its language has no lexicon. */
export async function weighWords({ world, voice, tell }: Sitting, key: string, text: string): Promise<void> {
  const language = key.slice(key.lastIndexOf('.') + 1);
  const [lexicon] = await lexiconsFor(world, [language]);
  if (!lexicon) return;
  const { lint } = await import('../../core/statement/lint/lint.ts');
  for (const finding of lint(text, { lexicon }).findings) tell(voice.weakness(finding));
}
