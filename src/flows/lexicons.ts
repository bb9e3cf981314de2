import type { LintLexicon } from '../core/statement/lint/lexicon.ts';
import type { World } from '../ports.ts';

/** The shipped lexicons of these languages; a country's way of writing one (`en-GB`) has none of its own. */
export async function lexiconsFor(
  world: Pick<World, 'shipped'>,
  languages: readonly string[],
): Promise<readonly LintLexicon[]> {
  const names = new Set(languages.map((language) => `${languageOf(language)}.yaml`));
  const wanted = (await world.shipped('lexicons')).filter(({ path }) => names.has(path));
  if (wanted.length === 0) return [];
  const { readLexicon } = await import('../core/statement/lint/read-lexicon.ts');
  return wanted.flatMap((file) => readLexicon(file).lexicon ?? []);
}

/** `en` of `en-GB`. */
function languageOf(language: string): string {
  return language.toLowerCase().split('-')[0] ?? language;
}
