import { expect, test } from 'vitest';

import { createPaint } from '../../../src/render/paint.ts';
import { printable, textWidth, wrap } from '../../../src/shell/prompter/wrap.ts';

test.each([
  ['fits', 10, ['fits']],
  ['', 10, ['']],
  ['one two three', 7, ['one two', 'three']],
  ['one two three', 8, ['one two', 'three']],
  ['abcdefghij', 4, ['abcd', 'efgh', 'ij']],
  ['ab cdefghij', 4, ['ab', 'cdef', 'ghij']],
  ['    indented', 6, ['    in', 'dented']],
  ['日本語', 4, ['日本', '語']],
  ['e\u0301e\u0301e\u0301', 2, ['e\u0301e\u0301', 'e\u0301']],
])('%j in %d columns', (text, columns, rows) => {
  expect(wrap(text, columns)).toEqual(rows);
});

test('a style goes on in the next row and ends with each', () => {
  const text = `now ${createPaint(true).alert('speak now')} or later`;
  expect(wrap(text, 9)).toEqual([
    'now \u001b[1m\u001b[31mspeak\u001b[0m',
    '\u001b[1m\u001b[31mnow\u001b[39m\u001b[22m or\u001b[0m',
    '\u001b[1m\u001b[31m\u001b[39m\u001b[22mlater\u001b[0m',
  ]);
  expect(wrap(text, 13)).toEqual([
    'now \u001b[1m\u001b[31mspeak now\u001b[0m',
    '\u001b[1m\u001b[31m\u001b[39m\u001b[22mor later\u001b[0m',
  ]);
  expect(textWidth(text)).toBe(22);
});

test('what moves a cursor or turns the writing direction is never printed', () => {
  expect(printable('a\u0007\u001b]0;title\u0007\rb\r\n\u202ec\u0085')).toBe('a]0;title b c');
  expect(wrap('a\u001b[2Jb\u001b[31mc', 20)).toEqual(['a[2Jb\u001b[31mc\u001b[0m']);
});
