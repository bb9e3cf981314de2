import { closestWord } from '../document/closest-word.ts';

/** So many are shown to choose from. */
const MOST = 8;

/** The rules that somebody may have meant: those that hold the word, then the one that is written most like it. */
export function meantRules(word: string, ids: readonly string[]): readonly string[] {
  const typed = word.toLowerCase();
  const holding = typed === '' ? [] : ids.filter((id) => id.includes(typed));
  const closest = closestWord(word, ids);
  return [...new Set([...holding, ...(closest === undefined ? [] : [closest])])].slice(0, MOST);
}
