import { misuse } from './stop.ts';

/** `['a=1', 'b=']` as `{a: '1', b: ''}`. A later pair of the same name wins. */
export function pairs(words: readonly string[], command: string): Readonly<Record<string, string>> {
  const read = words.map((word) => {
    const at = word.indexOf('=');
    if (at < 1) throw misuse('not-a-pair', { command, typed: word });
    return [word.slice(0, at), word.slice(at + 1)] as const;
  });
  return Object.fromEntries(read);
}

/** The command's one word, or a refusal that names it. */
export function oneWord(words: readonly string[], command: string, word: string): string {
  const [first, second] = words;
  if (first === undefined) throw misuse('word-missing', { command, word });
  if (second !== undefined) throw misuse('word-too-many', { command, word: second });
  return first;
}

/** The command's words, at least one. */
export function someWords(words: readonly string[], command: string, word: string): readonly string[] {
  if (words.length === 0) throw misuse('word-missing', { command, word });
  return words;
}
