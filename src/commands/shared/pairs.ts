import { misuse } from './stop.ts';

/** `['a=1', 'b=']` as `{a: '1', b: ''}`. A name that is there twice is refused: somebody thought that both would count. */
export function pairs(words: readonly string[], command: string): Readonly<Record<string, string>> {
  const read = words.map((word, index) => {
    const at = word.indexOf('=');
    if (at < 1) throw misuse('not-a-pair', { command, typed: word });
    const name = word.slice(0, at);
    const twice = words.slice(0, index).some((other) => other.startsWith(`${name}=`));
    if (twice) throw misuse('pair-twice', { command, name });
    return [name, word.slice(at + 1)] as const;
  });
  return Object.fromEntries(read);
}

/** The command's one word, or a refusal that names it. */
export function oneWord(words: readonly string[], command: string, word: string): string {
  const [first] = words;
  if (first === undefined) throw misuse('word-missing', { command, word });
  return first;
}

/** The command's words, at least one. */
export function someWords(words: readonly string[], command: string, word: string): readonly string[] {
  if (words.length === 0) throw misuse('word-missing', { command, word });
  return words;
}
