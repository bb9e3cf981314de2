import { describe, expect, test } from 'vitest';

import { hiddenIn } from '../../../src/core/document/hidden-character.ts';

describe('a character that does not show', () => {
  test.each([
    ['a control', 'a\u0007', 'U+0007'],
    ['a carriage return alone', 'a\rb', 'U+000D'],
    ['an override of direction', 'a\u202eb', 'U+202E'],
    ['an isolate', 'a\u2066b', 'U+2066'],
    ['a mark of direction in Latin', 'a\u200fb', 'U+200F'],
    ['an Arabic mark in Latin', 'a\u061cb', 'U+061C'],
    ['a zero-width space', 'pay\u200bpal', 'U+200B'],
    ['a zero-width joiner in Latin', 'pay\u200dpal', 'U+200D'],
    ['a zero-width joiner between digits', '1\u200d2', 'U+200D'],
    ['a word joiner', 'a\u2060b', 'U+2060'],
    ['an invisible plus', 'a\u2064b', 'U+2064'],
    ['a byte-order mark inside', 'a\ufeffb', 'U+FEFF'],
    ['a soft hyphen', 'ser\u00advice', 'U+00AD'],
    ['a grapheme joiner', 'a\u034fb', 'U+034F'],
    ['a Hangul filler', 'a\u3164b', 'U+3164'],
    ['an empty Braille cell', 'a\u2800b', 'U+2800'],
    ['a variation selector after a letter', 'a\ufe0fb', 'U+FE0F'],
    ['a tag', 'a\u{e0041}b', 'U+E0041'],
    ['a supplementary variation selector', 'a\u{e0100}', 'U+E0100'],
    ['a line separator', 'a\u2028b', 'U+2028'],
    ['an annotation', 'a\ufff9b', 'U+FFF9'],
    ['half a surrogate pair', 'a\ud800', 'U+D800'],
    ['a noncharacter', 'a\uffff', 'U+FFFF'],
  ])('is %s', (_, text, character) => expect(hiddenIn(text)?.character).toBe(character));

  test.each([
    ['a tab and a newline', 'a\tb\nc'],
    ['a space that does not break, as French has it', 'Aide\u00a0: «\u202foui\u202f»'],
    ['letters with marks, composed or not', 'ș, s\u0326, ü'],
    ['a Persian non-joiner', 'می\u200cخواهم'],
    ['a Sinhala joiner', 'ක්\u200dය'],
    ['a mark of direction beside Hebrew', 'שלום\u200f!'],
    ['an emoji of a profession', '👩🏽\u200d🚒'],
    ['a heart that is drawn', '❤\ufe0f'],
    ['a keycap', '1\ufe0f\u20e3'],
    ['the flag of Scotland', '🏴\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}'],
    ['a variant of a Chinese character', '葛\u{e0100}'],
  ])('is not %s', (_, text) => expect(hiddenIn(text)).toBeUndefined());

  test('is told with its place', () => {
    expect(hiddenIn('👩\u200d🚒 a\u200bb')).toEqual({ character: 'U+200B', at: 7 });
  });
});
