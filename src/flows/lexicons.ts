import { LEXICONS } from '../core/schema/generated/lexicons.ts';
import { type LintLexicon, readyLexicon } from '../core/statement/lint/lexicon.ts';

const made = new Map<string, LintLexicon>();

/** The languages that the program comes with a lexicon for. */
export const LEXICON_LANGUAGES: readonly string[] = [...LEXICONS.keys()];

/** The program's lexicons for these languages, each made once; a country's way of writing one (`en-GB`) has none of its own. */
export async function lexiconsFor(languages: readonly string[]): Promise<readonly LintLexicon[]> {
  const names = [...new Set(languages.map(languageOf))];
  return (await Promise.all(names.map(lexiconOf))).flatMap((lexicon) => lexicon ?? []);
}

async function lexiconOf(language: string): Promise<LintLexicon | undefined> {
  const before = made.get(language);
  if (before) return before;
  const loaded = await LEXICONS.get(language)?.();
  if (!loaded) return undefined;
  const ready = readyLexicon(loaded.lexicon);
  made.set(language, ready);
  return ready;
}

/** `en` of `en-GB`. */
function languageOf(language: string): string {
  return language.toLowerCase().split('-')[0] ?? language;
}
