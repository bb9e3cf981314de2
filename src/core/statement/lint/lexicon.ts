import type { Lexicon } from '../../schema/generated/types.ts';
import type { Element } from './elements.ts';
import { type Topic, type TopicPatterns, topicOf } from './topic.ts';

/** A weakness that has phrases of its own, and what to write instead. */
export type Weakness = keyof Lexicon['weaknesses'];

/** A lexicon whose phrases have been read: a value that can be written down, and costs little to make ready. */
export type CompiledLexicon = {
  readonly language: string;
  readonly longestSentence: number;
  readonly spellings: Readonly<Record<string, string>>;
  readonly elements: Readonly<Record<Element, TopicPatterns>>;
  readonly weaknesses: Readonly<Record<Weakness, { readonly topic: TopicPatterns; readonly instead: string }>>;
  readonly clock: TopicPatterns;
  readonly zone: TopicPatterns;
};

/** A lexicon, ready to be matched. */
export type LintLexicon = {
  readonly language: string;
  readonly longestSentence: number;
  readonly spellings: Readonly<Record<string, string>>;
  readonly elements: Readonly<Record<Element, Topic>>;
  readonly weaknesses: Readonly<Record<Weakness, { readonly topic: Topic; readonly instead: string }>>;
  readonly clock: Topic;
  readonly zone: Topic;
  readonly sentences: Intl.Segmenter;
};

/** Makes a compiled lexicon ready. */
export function readyLexicon({ elements, weaknesses, clock, zone, ...compiled }: CompiledLexicon): LintLexicon {
  return {
    ...compiled,
    elements: mapped(elements, topicOf),
    weaknesses: mapped(weaknesses, ({ topic, instead }) => ({ topic: topicOf(topic), instead })),
    clock: topicOf(clock),
    zone: topicOf(zone),
    sentences: new Intl.Segmenter(compiled.language, { granularity: 'sentence' }),
  };
}

function mapped<K extends string, A, B>(record: Readonly<Record<K, A>>, of: (value: A) => B): Readonly<Record<K, B>> {
  const entries = Object.entries<A>(record).map(([key, value]) => [key, of(value)] as const);
  return Object.fromEntries(entries) as Record<K, B>;
}
