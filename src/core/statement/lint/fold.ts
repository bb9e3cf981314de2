/** A text as phrases are compared with it, and for each of its characters where that stood in the text before. */
export type Folded = { readonly text: string; readonly at: readonly number[] };

/** Letters that do not fall apart into a plain one and an accent. */
const LETTERS: Readonly<Record<string, string>> = { ß: 'ss', œ: 'oe', æ: 'ae', ø: 'o', đ: 'd', ł: 'l' };
const APOSTROPHES = /[\u2018\u2019\u201b\u02bc\u2032\u00b4`]/;
const DASHES = /[\u2010-\u2015\u2212]/;
/** Accents, soft hyphens and characters without a width: people do not see them, or leave them out. */
const UNSEEN = /^[\p{M}\u00ad\u200b-\u200f\u2060\ufeff]+$/u;

/**
 * Makes spellings alike: small letters, no accents (Romanian ș with a comma or a cedilla, French without them), plain
 * apostrophes, one plain space for any width. `spellings` are pairs of letters that a language writes for one: ae for ä.
 */
export function fold(text: string, spellings: Readonly<Record<string, string>> = {}): Folded {
  const letters: string[] = [];
  const at: number[] = [];
  let index = 0;
  for (const character of text) {
    for (const letter of plain(character).split('')) {
      if (letter === ' ' && letters.at(-1) === ' ') continue;
      letters.push(letter);
      at.push(index);
    }
    index += character.length;
  }
  return respell({ text: letters.join(''), at }, spellings);
}

function plain(character: string): string {
  if (character >= 'a' && character <= 'z') return character;
  if (/\s/.test(character)) return ' ';
  if (UNSEEN.test(character)) return '';
  if (APOSTROPHES.test(character)) return "'";
  if (DASHES.test(character)) return '-';
  const small = character.toLowerCase();
  return LETTERS[small] ?? (small <= '\u007f' ? small : small.normalize('NFKD').replace(/\p{M}/gu, ''));
}

function respell(folded: Folded, spellings: Readonly<Record<string, string>>): Folded {
  return Object.entries(spellings).reduce(({ text, at }, [pair, letter]) => {
    const kept: number[] = [];
    let from = 0;
    for (let found = text.indexOf(pair); found !== -1; found = text.indexOf(pair, from)) {
      for (let index = from; index < found + letter.length; index += 1) kept.push(at[index] ?? 0);
      from = found + pair.length;
    }
    return { text: text.replaceAll(pair, letter), at: [...kept, ...at.slice(from)] };
  }, folded);
}
