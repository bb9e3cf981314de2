import type { Path } from '../../finding.ts';
import type { Lexicon, LexiconWeakness } from '../../schema/generated/types.ts';
import { own } from '../own.ts';
import { BUILT_IN } from './built-in.ts';
import { ELEMENTS, type Element } from './elements.ts';
import type { CompiledLexicon } from './lexicon.ts';
import { type ListPattern, type Phrase, type PhraseFault, parsePhrase, type Reader } from './phrase.ts';
import type { TopicPatterns } from './topic.ts';

/** A phrase that cannot be read, and where it stands in the file. */
export type LexiconFault = PhraseFault & { readonly path: Path; readonly phrase: string };

type Phrases = { readonly phrases?: readonly string[]; readonly unless?: readonly string[] };

/** Reads all phrases of a lexicon, or says which cannot be read. */
export function compileLexicon(lexicon: Lexicon): CompiledLexicon | { readonly faults: readonly LexiconFault[] } {
  const faults: LexiconFault[] = [];
  const reader: Reader = { list: listPattern(lexicon), spellings: lexicon.spellings ?? {} };
  const phrasesAt = (path: Path, phrases: readonly string[]): readonly Phrase[] =>
    phrases.flatMap((phrase, index) => {
      const read = parsePhrase(phrase, reader);
      if (!('fault' in read)) return [read];
      faults.push({ ...read, path: [...path, index], phrase });
      return [];
    });
  const topicAt = (path: Path, { phrases = [], unless = [] }: Phrases): TopicPatterns => ({
    phrases: phrasesAt([...path, 'phrases'], phrases),
    unless: phrasesAt([...path, 'unless'], unless),
  });
  const elements = ELEMENTS.map((name) => [name, topicAt(['elements', name], lexicon.elements[name] ?? {})] as const);
  const weaknesses = Object.entries<Phrases & Pick<LexiconWeakness, 'instead'>>(lexicon.weaknesses).map(
    ([name, weakness]) =>
      [name, { topic: topicAt(['weaknesses', name], weakness), instead: weakness.instead }] as const,
  );
  const compiled = {
    language: lexicon.language,
    longestSentence: lexicon.longest_sentence,
    spellings: reader.spellings,
    elements: Object.fromEntries(elements) as Record<Element, TopicPatterns>,
    weaknesses: Object.fromEntries(weaknesses) as CompiledLexicon['weaknesses'],
    clock: topicAt(['words', 'clock'], { phrases: lexicon.words.clock ?? [] }),
    zone: topicAt(['words', 'zone'], { phrases: lexicon.words.zone ?? [] }),
  };
  return faults.length > 0 ? { faults } : compiled;
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
