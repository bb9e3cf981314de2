import type { Phrase } from './phrase.ts';

/** Where something was found in a folded sentence. */
export type Match = { readonly start: number; readonly end: number };

/** Finds the phrases of a topic in one folded sentence. */
export type Topic = {
  readonly has: (sentence: string) => boolean;
  /** All places, in order. What lies inside another is left out. */
  readonly all: (sentence: string) => readonly Match[];
  /** True when the sentence has one of the words that make the topic not count. */
  readonly excused: (sentence: string) => boolean;
};

/** Makes a topic of phrases. Those of one pattern are looked for together. */
export function matcher(phrases: readonly Phrase[], unless: readonly Phrase[]): Topic {
  const find = finder(phrases);
  const excuse = finder(unless);
  const excused = (sentence: string) => excuse(sentence).length > 0;
  return {
    excused,
    has: (sentence) => find(sentence).length > 0 && !excused(sentence),
    all: find,
  };
}

type Find = (sentence: string) => readonly Match[];

function finder(phrases: readonly Phrase[]): Find {
  const single = phrases.filter(({ length }) => length === 1).flat();
  const any = single.length === 0 ? null : new RegExp(single.join('|'), 'g');
  const together = phrases.filter(({ length }) => length > 1).map((all) => all.map((one) => new RegExp(one, 'g')));
  return (sentence) => {
    const found = any === null ? [] : places(sentence, any);
    for (const all of together) {
      const each = all.map((one) => places(sentence, one).slice(0, 1));
      if (each.every(({ length }) => length > 0)) found.push(...(each[0] ?? []));
    }
    return outermost(found);
  };
}

function places(sentence: string, pattern: RegExp): Match[] {
  return [...sentence.matchAll(pattern)].map((found) => ({ start: found.index, end: found.index + found[0].length }));
}

function outermost(found: readonly Match[]): readonly Match[] {
  if (found.length < 2) return found;
  const sorted = [...found].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Match[] = [];
  for (const match of sorted) if (match.start >= (kept.at(-1)?.end ?? 0)) kept.push(match);
  return kept;
}
