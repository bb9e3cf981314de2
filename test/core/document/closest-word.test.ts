import { expect, test } from 'vitest';

import { closestWord } from '../../../src/core/document/closest-word.ts';

test.each([
  ['langauges', ['languages', 'links'], 'languages'],
  ['crads', ['cards', 'website'], 'cards'],
  ['nextUpdate', ['next-update', 'next_update'], 'next-update'],
  ['preaproved', ['parts', 'preapproved'], 'preapproved'],
  ['env', ['file', 'key'], undefined],
  ['id', ['is', 'of'], 'is'],
  ['zzzzzz', ['within', 'every'], undefined],
  ['x'.repeat(10_000), ['within'], undefined],
  ['within', [], undefined],
])('%.20s is nearest to what it was meant to be', (word, known, meant) => expect(closestWord(word, known)).toBe(meant));
