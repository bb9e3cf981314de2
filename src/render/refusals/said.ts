import { closestWord } from '../../core/document/closest-word.ts';
import type { Refusal } from '../../core/refusal.ts';
import { plainLine } from '../layout/plain-line.ts';

/** What a refusal says: what happened, and what to do next. */
export type Said = { readonly message: string; readonly hint: string };

/** A refusal's values, as words. */
export type Values = {
  /** One value; a list is joined. Nothing there is nothing said. */
  readonly text: (name: string) => string;
  readonly list: (name: string) => readonly string[];
};

/** The sentence for one code. */
export type Saying = (values: Values) => Said;

/** Sayings by code. */
export type Catalogue = Readonly<Record<string, Saying>>;

/** Longest word or text that a sentence repeats, in characters. */
const LONGEST_SHOWN = 200;

/** Reads a refusal's values. Words that somebody typed can do nothing to a terminal. */
export function valuesOf({ values }: Refusal): Values {
  const list = (name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (value === undefined) return [];
    return (typeof value === 'object' ? value : [String(value)]).map((word) => shortened(plainLine(word)));
  };
  return { list, text: (name) => list(name).join(', ') };
}

/** A sentence that can be read, whatever was pasted. */
function shortened(word: string): string {
  const letters = Array.from(word);
  return letters.length <= LONGEST_SHOWN ? word : `${letters.slice(0, LONGEST_SHOWN).join('')}…`;
}

/** `Did you mean "cards"?`, or what there is. */
export function meant(typed: string, known: readonly string[], nothing = 'There is none.'): string {
  const near = closestWord(typed, known);
  if (near !== undefined) return `Did you mean "${near}"?`;
  return known.length === 0 ? nothing : `There is: ${known.join(', ')}.`;
}
