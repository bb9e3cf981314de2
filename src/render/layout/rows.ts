import { fill, widthOf } from './fill.ts';
import type { Look, Piece, Style } from './look.ts';
import { plainLine } from './plain-line.ts';

/** The narrowest column that text is still wrapped in; whatever is narrower is the terminal's to break. */
const NARROWEST = 20;
/** From here on a label has no column of its own. */
const NARROW_SCREEN = 60;

type Segment = { readonly style: Style | null; readonly text: string };
type Word = readonly Segment[];

/** Where lines begin: the first one, and those that follow it. */
export type Margin = { readonly first: string; readonly next: string };

const FLUSH: Margin = { first: '', next: '' };

/** A paragraph: pieces one after the other, broken at spaces only, so that an address or a command stays whole. */
export function rows(look: Look, pieces: readonly Piece[], margin: Margin = FLUSH): string {
  const room = Math.max(NARROWEST, look.columns - widthOf(margin.next));
  const lines = fill(wordsOf(pieces), (word) => word.reduce((sum, { text }) => sum + widthOf(text), 0), room);
  return lines.map((line, index) => `${index === 0 ? margin.first : margin.next}${painted(look, line)}`).join('\n');
}

/** A list's item: `- ` and what hangs behind it. */
export function item(look: Look, pieces: readonly Piece[], indent = 0): string {
  const space = ' '.repeat(indent);
  return rows(look, pieces, { first: `${space}- `, next: `${space}  ` });
}

/** A label in a column of its own and what stands behind it; on a narrow screen the label stands in line. */
export function labelled(look: Look, label: string, width: number, pieces: readonly Piece[]): string {
  if (look.columns < NARROW_SCREEN) return rows(look, [`${label}: `, ...pieces], { first: '', next: '  ' });
  return rows(look, pieces, { first: plainLine(label).padEnd(width), next: ' '.repeat(width) });
}

/** The heading of a section. */
export function heading(look: Look, text: string): string {
  return rows(look, [['strong', text]]);
}

function wordsOf(pieces: readonly Piece[]): readonly Word[] {
  const words: Segment[][] = [[]];
  for (const piece of pieces) {
    const [style, text] = typeof piece === 'string' ? [null, piece] : piece;
    for (const [index, part] of plainLine(text).split(' ').entries()) {
      if (index > 0) words.push([]);
      if (part !== '') words.at(-1)?.push({ style, text: part });
    }
  }
  return words.filter((word) => word.length > 0);
}

/** One style is switched on once for a run of words. */
function painted({ paint }: Look, line: readonly Word[]): string {
  const runs: { style: Style | null; text: string }[] = [];
  for (const [index, word] of line.entries()) {
    for (const [place, { style, text }] of word.entries()) {
      const space = index > 0 && place === 0 ? ' ' : '';
      const last = runs.at(-1);
      if (last?.style === style) last.text += space + text;
      else {
        if (last && space !== '') runs.push({ style: null, text: space });
        runs.push({ style, text });
      }
    }
  }
  return runs.map(({ style, text }) => (style === null ? text : paint[style](text))).join('');
}
