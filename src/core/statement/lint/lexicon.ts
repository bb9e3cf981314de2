import type { Path } from '../../finding.ts';
import type { Lexicon, LexiconWeakness } from '../../schema/generated/types.ts';
import { own } from '../own.ts';
import { BUILT_IN } from './built-in.ts';
import { ELEMENTS, type Element } from './elements.ts';
import { type ListPattern, type Phrase, type PhraseFault, parsePhrase, type Reader } from './phrase.ts';
import { type Topic, topicOf } from './topic.ts';

/** A weakness that has phrases of its own, and what to write instead. */
export type Weakness = keyof Lexicon['weaknesses'];

/** A lexicon, ready to be matched. Making it takes milliseconds, matching microseconds: keep it. */
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

/** A phrase that cannot be read, and where it stands in the file. */
export type LexiconFault = PhraseFault & { readonly path: Path; readonly phrase: string };

type Phrases = { readonly phrases?: readonly string[]; readonly unless?: readonly string[] };

/** Makes a lexicon ready, or says which phrases cannot be read. */
export function readyLexicon(lexicon: Lexicon): LintLexicon | { readonly faults: readonly LexiconFault[] } {
  const faults: LexiconFault[] = [];
  const reader: Reader = { list: listPattern(lexicon), spellings: lexicon.spellings ?? {} };
  const phrasesAt = (path: Path, phrases: readonly string[]): readonly Phrase[] =>
    phrases.flatMap((phrase, index) => {
      const read = parsePhrase(phrase, reader);
      if (!('fault' in read)) return [read];
      faults.push({ ...read, path: [...path, index], phrase });
      return [];
    });
  const topicAt = (path: Path, { phrases = [], unless = [] }: Phrases): Topic =>
    topicOf(phrasesAt([...path, 'phrases'], phrases), phrasesAt([...path, 'unless'], unless));
  const elements = ELEMENTS.map((name) => [name, topicAt(['elements', name], lexicon.elements[name] ?? {})] as const);
  const weaknesses = Object.entries<Phrases & Pick<LexiconWeakness, 'instead'>>(lexicon.weaknesses).map(
    ([name, weakness]) =>
      [name, { topic: topicAt(['weaknesses', name], weakness), instead: weakness.instead }] as const,
  );
  const ready = {
    language: lexicon.language,
    longestSentence: lexicon.longest_sentence,
    spellings: reader.spellings,
    elements: Object.fromEntries(elements) as Record<Element, Topic>,
    weaknesses: Object.fromEntries(weaknesses) as LintLexicon['weaknesses'],
    clock: topicAt(['words', 'clock'], { phrases: lexicon.words.clock ?? [] }),
    zone: topicAt(['words', 'zone'], { phrases: lexicon.words.zone ?? [] }),
    sentences: new Intl.Segmenter(lexicon.language, { granularity: 'sentence' }),
  };
  return faults.length > 0 ? { faults } : ready;
}

/** Lists are read once; one that contains itself is a fault. */
function listPattern(lexicon: Lexicon): ListPattern {
  const known = new Map<string, string | PhraseFault>(Object.entries(BUILT_IN));
  const list: ListPattern = (name) => {
    const before = known.get(name);
    if (before !== undefined) return before;
    const phrases = own(lexicon.words, name);
    if (phrases === undefined) return { fault: 'list-unknown', word: name };
    known.set(name, { fault: 'list-circle', word: name });
    const patterns: string[] = [];
    for (const phrase of phrases) {
      const read = parsePhrase(phrase, { list, spellings: lexicon.spellings ?? {} });
      if ('fault' in read) return read;
      patterns.push(...read);
    }
    const pattern = `(?:${patterns.join('|')})`;
    known.set(name, pattern);
    return pattern;
  };
  return list;
}
