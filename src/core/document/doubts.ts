/**
 * No text that is longer is read quickly: one of this length has fewer words than a file may have, however it is cut into
 * words, and fewer bytes.
 */
const LONGEST = 48 * 1024;

/** What the quick reader may read in another way than the exact one, or must not accept: cheap to see, and seldom there. */
const DOUBTS: readonly RegExp[] = [
  // Controls, changes of direction, surrogates (whole pairs too): the exact reader says which may stand. And tabs.
  /[\u0000-\u0009\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufeff\ufffe\uffff]|\r(?!\n)/,
  // Anchors, aliases and tags, wherever a value can begin.
  /(?:^|[-?:,[{]) *[&*!]/m,
  // Directives, and where documents begin and end.
  /^(?:%|---|\.\.\.)/m,
  // Escapes, apart from the four that everybody knows: the others can write what is refused.
  /\\[^n"\\/]/,
  // Keys with a question mark, keys that are empty.
  /(?:^|[[{,])[ -]*[?:](?=\s|$|[,\]}[{])/m,
  // Keys that are lists or maps: not what looks like one inside a text, `{$name}:`.
  /(?<!\{\$\w*)[\]}] *:|(?:^|[[{,])[ -]*\{\$\w*\} *:|\{\s*(?:#[^\n]*\n\s*)*[[{]|,\s*(?:#[^\n]*\n\s*)*\[/m,
  // Items of nothing, indentation by number.
  /(?:^| )- *(?:#|$)|[|>][-+]?\d/m,
  // Lines so long that the key in them may be too long for the exact reader.
  /^[^\n]{1000}/m,
  // Comments that touch what stands before them.
  /["'\]}]#/,
];

/** Names that mean something to the language this program is written in, and comments that are for this program. */
const WORDS = ['__proto__', 'constructor', 'prototype', 'firsthour:'];

/** True when a text has something that only the exact reader can be trusted with. False says nothing about its being right. */
export function hasDoubts(text: string): boolean {
  return text.length > LONGEST || DOUBTS.some((doubt) => doubt.test(text)) || WORDS.some((word) => text.includes(word));
}
