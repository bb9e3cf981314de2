import { describe, expect, test } from 'vitest';

import type { Look } from '../../src/render/layout/look.ts';
import { plainLine } from '../../src/render/layout/plain-line.ts';
import { quote, quoteTight } from '../../src/render/layout/quote.ts';
import { item, labelled, rows } from '../../src/render/layout/rows.ts';
import { wrap } from '../../src/render/layout/wrap.ts';
import { createPaint } from '../../src/render/paint.ts';

const narrow: Look = { paint: createPaint(false), columns: 24 };
const wide: Look = { paint: createPaint(false), columns: 80 };
const loud: Look = { paint: createPaint(true), columns: 24 };

describe('rows', () => {
  test('are broken at spaces, and a command or an address stays whole', () => {
    expect(rows(narrow, ['see https://stare-exemplu.example/now and call us back'])).toBe(
      'see\nhttps://stare-exemplu.example/now\nand call us back',
    );
  });

  test('are never longer than the screen where they can be broken', () => {
    const text = rows(narrow, ['one two three four five six seven eight nine ten eleven'], { first: '', next: '    ' });
    for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(24);
  });

  test('switch a style on once for each line of it, and join pieces without a space that nobody wrote', () => {
    expect(rows(loud, ['a ', ['strong', 'very loud word indeed today'], '.'])).toBe(
      'a \u001b[1mvery loud word indeed\u001b[22m\n\u001b[1mtoday\u001b[22m.',
    );
  });

  test('without colour are the same words', () => {
    expect(rows(narrow, ['a ', ['alert', 'loud'], '.'])).toBe('a loud.');
  });

  test('hang behind a dash, and behind a label where there is room for a column', () => {
    expect(item(narrow, ['one two three four five six'])).toBe('- one two three four\n  five six');
    expect(labelled(wide, 'began', 8, ['13:05'])).toBe('began   13:05');
    expect(labelled(narrow, 'began', 8, ['13:05 (not confirmed yet)'])).toBe('began: 13:05 (not\n  confirmed yet)');
  });
});

test('a quoted text keeps its lines; the tight one shows paragraphs by their indent', () => {
  const text = 'Subject\n\nA first paragraph that is long.\n\nThe second.';
  expect(quote(narrow, text)).toBe('  | Subject\n  |\n  | A first paragraph\n  | that is long.\n  |\n  | The second.');
  expect(quoteTight(narrow, text)).toBe('  | Subject\n  | A first paragraph\n  |   that is long.\n  | The second.');
});

test('text from outside can do nothing to a terminal', () => {
  const nasty = 'a\u001b[2Jb\rc\u0007d\u202ee\nf';
  expect(plainLine(nasty)).toBe('ab c de f');
  expect(rows(wide, [nasty])).toBe('ab c de f');
  expect(quote(wide, nasty)).toBe('  | ab\n  | c de\n  | f');
});

test('wrap gives plain lines', () => {
  expect(wrap('one two  three', 8)).toEqual(['one two', 'three']);
  expect(wrap('', 8)).toEqual([]);
});
