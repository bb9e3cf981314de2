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
/** A list's item, or a heading's underline. */
const ITEM = /^\s*(?:[-*•–—]|\d+[.)])\s/;

/** The sentences of a text, in order, empty ones left out. */
export function sentencesOf(text: string, { sentences, spellings }: LintLexicon): readonly Sentence[] {
  const found: Sentence[] = [];
  for (const block of blocksOf(text)) {
    const inside = text.slice(block.start, block.end).replace(/[\r\n]/g, ' ');
    const segments = SEVERAL.test(inside) ? sentences.segment(inside) : [{ segment: inside, index: 0 }];
    for (const { segment, index } of segments) {
      const { text: folded, at } = fold(segment, spellings);
      if (/[a-z0-9]/.test(folded)) found.push({ text: folded, at: at.map((one) => one + block.start + index) });
    }
  }
  return found;
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
