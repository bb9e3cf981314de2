import { hostNames } from './host-names.ts';
import type { LintLexicon, Weakness } from './lexicon.ts';
import { placeOf, type Sentence } from './sentences.ts';
import type { Match } from './topic.ts';

/** Something that weakens a text, at its offsets. `words`: how many a sentence has. */
export type Weak = { readonly weakness: Weakness; readonly place: Match; readonly words?: number };

/** Looked for in each sentence; the phrases of the lexicon and their excuses say all. */
const IN_SENTENCES = [
  'conditional-apology',
  'non-apology',
  'hedge',
  'passive',
  'euphemism',
  'boast',
  'jargon',
] as const satisfies readonly Weakness[];
/** So many words make a sentence that says something; what is shorter, or ends in a comma, is a greeting. */
const SAYS_SOMETHING = 4;
const WORD = /[a-z0-9](?:[a-z0-9'@.:/_-]*[a-z0-9])?/g;

/** All that weakens a text, in no order. */
export function weaknessesOf(text: string, sentences: readonly Sentence[], lexicon: LintLexicon): readonly Weak[] {
  return [
    ...sentences.flatMap((sentence) => IN_SENTENCES.flatMap((weakness) => inSentence(weakness, sentence, lexicon))),
    ...sentences.flatMap((sentence) => vagueTimes(sentence, lexicon)),
    ...opening(sentences).flatMap((sentence) => inSentence('blame-first', sentence, lexicon)),
    ...sentences.flatMap((_, index) => reassurances(sentences, index, lexicon)),
    ...sentences.flatMap((sentence) => tooLong(sentence, lexicon)),
    ...hostNames(text).map((place): Weak => ({ weakness: 'host-name', place })),
    ...timesWithoutZone(sentences, lexicon),
  ];
}

function inSentence(weakness: Weakness, sentence: Sentence, { weaknesses }: LintLexicon): readonly Weak[] {
  const { topic } = weaknesses[weakness];
  const found = topic.all(sentence.text);
  if (found.length === 0 || topic.excused(sentence.text)) return [];
  return found.map((match) => ({ weakness, place: placeOf(sentence, match) }));
}

/** "As soon as we know, at eleven at the latest" is a time. */
function vagueTimes(sentence: Sentence, lexicon: LintLexicon): readonly Weak[] {
  return lexicon.clock.has(sentence.text) ? [] : inSentence('vague-time', sentence, lexicon);
}

/** All up to the first sentence that says something. */
function opening(sentences: readonly Sentence[]): readonly Sentence[] {
  const first = sentences.findIndex(
    ({ text }) => (text.match(WORD)?.length ?? 0) >= SAYS_SOMETHING && !text.trimEnd().endsWith(','),
  );
  return sentences.slice(0, first + 1);
}

/** What a reassurance rests on may stand beside it. */
function reassurances(sentences: readonly Sentence[], index: number, lexicon: LintLexicon): readonly Weak[] {
  const [here, ...beside] = [sentences[index], sentences[index + 1], sentences[index - 1]];
  if (here === undefined) return [];
  const { topic } = lexicon.weaknesses.reassurance;
  return beside.some((sentence) => sentence && topic.excused(sentence.text))
    ? []
    : inSentence('reassurance', here, lexicon);
}

/** A colon or a semicolon lets the reader breathe; an enumeration behind one is no long sentence. */
function tooLong(sentence: Sentence, { longestSentence }: LintLexicon): readonly Weak[] {
  const pieces = [...sentence.text.matchAll(/[^:;]+(?:[:;](?! )[^:;]+)*/g)];
  return pieces.flatMap((piece) => {
    const words = [...piece[0].matchAll(WORD)];
    const [first] = words;
    if (first === undefined || words.length <= longestSentence) return [];
    const start = piece.index + first.index;
    return [
      {
        weakness: 'long-sentence',
        place: placeOf(sentence, { start, end: start + first[0].length }),
        words: words.length,
      },
    ];
  });
}

/** One zone, named anywhere, is enough for a text; without any, the first time stands for all. */
function timesWithoutZone(sentences: readonly Sentence[], { clock, zone }: LintLexicon): readonly Weak[] {
  if (sentences.some(({ text }) => zone.has(text))) return [];
  for (const sentence of sentences) {
    const [first] = clock.all(sentence.text);
    if (first) return [{ weakness: 'time-zone', place: placeOf(sentence, first) }];
  }
  return [];
}
