import { hasHidden } from './hidden-character.ts';

/**
 * No text that is longer is read quickly. One of this length has fewer words than a file may have, however it is cut into
 * words, and fewer bytes.
 */
const LONGEST = 48 * 1024;

/** What the quick reader may read in another way than the exact one, or may take where that one does not. */
const DOUBTS: readonly RegExp[] = [
  // Anchors, aliases and tags, wherever a value can begin.
  /(?:^|[-?:,[{]) *[&*!]/m,
  // Directives, and where documents begin and end.
  /^(?:%|---|\.\.\.)/m,
  // Escapes, apart from the four that everybody knows: others can write what is refused.
  /\\[^n"\\/]/,
  // Keys with a question mark, and keys that are empty.
  /(?:^|[[{,])[ -]*[?:](?=\s|$|[,\]}[{])/m,
  // Keys that are lists or maps. What looks like one inside a text, `{$name}:`, is none.
  /(?<!\{\$\w*)[\]}] *:|(?:^|[[{,])[ -]*\{\$\w*\} *:|\{\s*(?:#[^\n]*\n\s*)*[[{]|,\s*(?:#[^\n]*\n\s*)*\[/m,
  // Items of nothing, and indentation by number.
  /(?:^| )- *(?:#|$)|[|>][-+]?\d/m,
  // Lines so long that a key in them may be longer than a key can be.
  /^[^\n]{1000}/m,
  // Comments that touch what stands before them.
  /["'\]}]#/,
];

/** Tabs, names that mean something to the language this program is written in, and comments that are for this program. */
const WORDS = ['\t', '__proto__', 'constructor', 'prototype', 'firsthour:'];

/** True when a text has something that only the exact reader can be trusted with. False says nothing about its being right. */
export function hasDoubts(text: string): boolean {
  return (
    text.length > LONGEST ||
    hasHidden(text) ||
    WORDS.some((word) => text.includes(word)) ||
    DOUBTS.some((doubt) => doubt.test(text))
  );
}
