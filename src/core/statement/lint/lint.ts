import type { FindingSeverity, FindingValues } from '../../finding.ts';
import type { Stage } from '../../schema/generated/types.ts';
import { ELEMENTS, type Elements } from './elements.ts';
import type { LintLexicon, Weakness } from './lexicon.ts';
import { lineStarts, positionAt } from './position.ts';
import { type Sentence, sentencesOf } from './sentences.ts';
import { lackingElements } from './stage-elements.ts';
import { type Weak, weaknessesOf } from './weaknesses.ts';

/** A finding about a text, without its file: line and column count from 1, in UTF-16 units. */
export type LintFinding = {
  readonly rule: string;
  readonly severity: FindingSeverity;
  readonly line: number;
  readonly column: number;
  readonly values: FindingValues;
  /** What to write, in the language of the text; null when something is missing as a whole. */
  readonly instead: string | null;
};

/** What a text says, and what weakens it. */
export type Linted = { readonly elements: Elements; readonly findings: readonly LintFinding[] };

/** What is looked for: `stage` adds the elements that it needs and the text lacks. */
export type LintOptions = { readonly lexicon: LintLexicon; readonly stage?: Stage };

/**
 * How bad each is. An apology on a condition is none, and a machine's name helps an attacker: such a text must not go out.
 * A passive is a matter of style.
 */
const SEVERITIES: Readonly<Record<Weakness, FindingSeverity>> = {
  'conditional-apology': 'error',
  'non-apology': 'warning',
  'vague-time': 'warning',
  hedge: 'warning',
  passive: 'note',
  euphemism: 'warning',
  'blame-first': 'warning',
  boast: 'warning',
  jargon: 'warning',
  'host-name': 'error',
  'time-zone': 'warning',
  'long-sentence': 'warning',
  reassurance: 'warning',
};

/** Reads a text that a person wrote or the program composed, in the language of the lexicon. */
export function lint(text: string, { lexicon, stage }: LintOptions): Linted {
  const sentences = sentencesOf(text, lexicon);
  const has = ELEMENTS.map(
    (element) => [element, sentences.some(({ text: one }) => lexicon.elements[element].has(one))] as const,
  );
  const elements = Object.fromEntries(has) as Elements;
  const until = elements.since || sentences.some(({ text: one }) => lexicon.clock.has(one));
  return { elements, findings: [...missing(stage, { ...elements, until }), ...weakIn(text, sentences, lexicon)] };
}

/** What weakens a text, and nothing of what it says: for one sentence of many. */
export function findWeaknesses(text: string, lexicon: LintLexicon): readonly LintFinding[] {
  return weakIn(text, sentencesOf(text, lexicon), lexicon);
}

function weakIn(text: string, sentences: readonly Sentence[], lexicon: LintLexicon): readonly LintFinding[] {
  const starts = lineStarts(text);
  return weaknessesOf(text, sentences, lexicon)
    .toSorted((a, b) => a.place.start - b.place.start || (a.weakness < b.weakness ? -1 : 1))
    .map((weak) => findingOf(weak, text, starts, lexicon));
}

function missing(stage: Stage | undefined, said: Elements & { readonly until: boolean }): readonly LintFinding[] {
  if (stage === undefined) return [];
  return lackingElements(stage, said).map((alternatives) => ({
    rule: 'statement-element-missing',
    severity: 'error',
    line: 1,
    column: 1,
    values: { stage, elements: alternatives },
    instead: null,
  }));
}

function findingOf(
  { weakness, place, words }: Weak,
  text: string,
  starts: readonly number[],
  { weaknesses, longestSentence }: LintLexicon,
): LintFinding {
  return {
    rule: `statement-${weakness}`,
    severity: SEVERITIES[weakness],
    ...positionAt(starts, place.start),
    values: {
      met: text.slice(place.start, place.end),
      ...(words === undefined ? {} : { words, most: longestSentence }),
    },
    instead: weaknesses[weakness].instead,
  };
}
