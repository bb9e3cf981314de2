import { type Folded, fold } from './fold.ts';
import type { LintLexicon } from './lexicon.ts';
import type { Match } from './topic.ts';

/** A sentence as it is matched; `at` leads from its characters to their offsets in the whole text. */
export type Sentence = Folded;

/** A line of this many characters that does not end a sentence was broken by an editor or a mail program. */
const WRAPPED = 50;
/** Most parts are one sentence, and looking for its end costs as much as all else. */
const SEVERAL = /[.!?\u2026\u3002]\S{0,5}\s+\S/;
const ENDS = /[.!?:;…»"”]\s*$/;
/** What looks like an end and is none: "ca. 900", "No. 5", "am 3. Mai" (only German writes a date so). */
const SHORTENED = /(?<![\p{L}\d])(?:approx|aprox|ca|circa|env|max|min|no|nr|núm|tel)\.\s+$/iu;
const ORDINAL = /(?<![\p{L}\d])\d{1,2}\.\s+$/u;
/** A list's item, or a heading's underline. */
const ITEM = /^\s*(?:[-*•–—]|\d+[.)])\s/;

/** The sentences of a text, in order, empty ones left out. */
export function sentencesOf(text: string, lexicon: LintLexicon): readonly Sentence[] {
  const { spellings } = lexicon;
  const found: Sentence[] = [];
  for (const block of blocksOf(text)) {
    const inside = text.slice(block.start, block.end).replace(/[\r\n]/g, ' ');
    const segments = SEVERAL.test(inside) ? segmentsOf(inside, lexicon) : [{ segment: inside, index: 0 }];
    for (const { segment, index } of segments) {
      const { text: folded, at } = fold(segment, spellings);
      if (/[a-z0-9]/.test(folded)) found.push({ text: folded, at: at.map((one) => one + block.start + index) });
    }
  }
  return found;
}

type Segment = { readonly segment: string; readonly index: number };

function segmentsOf(text: string, { language, sentences }: LintLexicon): readonly Segment[] {
  const kept: Segment[] = [];
  for (const { segment, index } of sentences.segment(text)) {
    const before = kept.at(-1);
    if (before && runsOn(before.segment, segment, language)) {
      kept[kept.length - 1] = { segment: before.segment + segment, index: before.index };
    } else kept.push({ segment, index });
  }
  return kept;
}

function runsOn(before: string, after: string, language: string): boolean {
  return /^\d/.test(after) ? SHORTENED.test(before) : language.startsWith('de') && ORDINAL.test(before);
}

/** Offsets in the whole text of a match in one of its sentences. */
export function placeOf({ at }: Sentence, { start, end }: Match): Match {
  const first = at[start] ?? 0;
  return { start: first, end: (at[end - 1] ?? first) + 1 };
}

/** Pieces of a text whose line breaks mean nothing: paragraphs, headings, items of a list. */
function blocksOf(text: string): readonly Match[] {
  const blocks: Match[] = [];
  let start = 0;
  let offset = 0;
  const lines = text.split(/(?<=\n)/);
  for (const [index, line] of lines.entries()) {
    offset += line.length;
    const following = lines[index + 1];
    if (following !== undefined && goesOn(line, following)) continue;
    blocks.push({ start, end: offset });
    start = offset;
  }
  return blocks;
}

/** True when a sentence runs on in the next line. */
function goesOn(line: string, following: string): boolean {
  const here = line.trimEnd();
  const there = following.trimStart();
  if (here === '' || there === '' || ITEM.test(following)) return false;
  return /^\p{Ll}/u.test(there) || (here.length >= WRAPPED && !ENDS.test(here));
}
