import type { Draft } from './draft.ts';

/**
 * True when an audience would hear the same twice: every part the same in the first language that both have. The blank
 * does not count: a later promise alone is nothing new. A correction that gained a language is news to those who read it.
 */
export function sameAsLast(draft: Draft, lastPublished: Draft): boolean {
  const had = (one: Draft, language: string) => !one.owed.includes(language) && one.parts[language] !== undefined;
  if (draft.corrects && lastPublished.owed.some((language) => had(draft, language))) return false;
  const language = Object.keys(draft.parts).find((one) => had(draft, one) && had(lastPublished, one));
  if (language === undefined) return false;
  return JSON.stringify(draft.parts[language]) === JSON.stringify(lastPublished.parts[language]);
}
