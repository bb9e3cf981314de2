import type { Phrase } from './phrase.ts';

/** Where something was found in a folded sentence. */
export type Match = { readonly start: number; readonly end: number };

/** Finds the phrases of a topic in one folded sentence. */
export type Topic = {
  /** True when the sentence has one of the phrases, and nothing that makes them not count. */
  readonly has: (sentence: string) => boolean;
  /** All places, in order. What lies inside another is left out. */
  readonly all: (sentence: string) => readonly Match[];
  /** True when the sentence has one of the words that make the topic not count. */
  readonly excused: (sentence: string) => boolean;
};

/** What a topic is made of: its phrases, and those that make it not count. */
export type TopicPatterns = { readonly phrases: readonly Phrase[]; readonly unless: readonly Phrase[] };

/** Makes a topic of phrases. Those of one pattern are looked for together. */
export function topicOf({ phrases, unless }: TopicPatterns): Topic {
  const wanted = finderOf(phrases);
  const excuse = finderOf(unless);
  return {
    has: (sentence) => wanted.has(sentence) && !excuse.has(sentence),
    all: wanted.all,
    excused: excuse.has,
  };
}

type Finder = Pick<Topic, 'has' | 'all'>;

function finderOf(phrases: readonly Phrase[]): Finder {
  const single = wholeWords(phrases.filter(({ length }) => length === 1).flat());
  const together = phrases.filter(({ length }) => length > 1).map((all) => all.map((one) => wholeWords([one])));
  return {
    has: (sentence) => single.test(sentence) || together.some((all) => all.every((one) => one.test(sentence))),
    all: (sentence) => {
      const whole = together.filter((all) => all.every((one) => one.test(sentence)));
      const firsts = whole.flatMap(([one]) => (one ? places(sentence, one).slice(0, 1) : []));
      return outermost([...places(sentence, single), ...firsts]);
    },
  };
}

/** One look at where a word begins, for all patterns together: that is most of what this costs. None at all are found nowhere. */
function wholeWords(patterns: readonly string[]): RegExp {
  return patterns.length === 0 ? /(?!)/ : new RegExp(`(?<![a-z0-9])(?:${patterns.join('|')})(?![a-z0-9])`);
}

function places(sentence: string, pattern: RegExp): readonly Match[] {
  if (!pattern.test(sentence)) return [];
  const all = sentence.matchAll(new RegExp(pattern, 'g'));
  return [...all].map((found) => ({ start: found.index, end: found.index + found[0].length }));
}

function outermost(found: readonly Match[]): readonly Match[] {
  if (found.length < 2) return found;
  const sorted = [...found].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Match[] = [];
  for (const match of sorted) if (match.start >= (kept.at(-1)?.end ?? 0)) kept.push(match);
  return kept;
}
