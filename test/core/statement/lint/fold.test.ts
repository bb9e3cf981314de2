import { expect, test } from 'vitest';

import { fold } from '../../../../src/core/statement/lint/fold.ts';

test.each([
  ['capitals and accents', 'DÉSOLÉS, ÎNTRERUPERE', 'desoles, intrerupere'],
  ['comma and cedilla', 'ștampilă ţară Ş', 'stampila tara s'],
  ['an accent of its own', 'e\u0301te\u0301', 'ete'],
  ['apostrophes', 'n’avons n`avons nʼavons', "n'avons n'avons n'avons"],
  ['dashes', 'e‑mail – x', 'e-mail - x'],
  ['spaces of any width', '9\u00a0h\u202f40 \t\n x', '9 h 40 x'],
  ['what nobody sees', 'Stö\u00adrung\u200b', 'storung'],
  ['letters that are two', 'groß œuvre', 'gross oeuvre'],
  ['signs stay', '10:30 a.m. +40 *2000 @x', '10:30 a.m. +40 *2000 @x'],
])('%s', (_, text, folded) => {
  expect(fold(text).text).toBe(folded);
});

test('letters that a language writes for one are one', () => {
  const spellings = { ae: 'a', oe: 'o', ue: 'u' };
  const same = ['Störung für Währung', 'Stoerung fuer Waehrung', 'STORUNG FUR WAHRUNG'];
  expect(new Set(same.map((text) => fold(text, spellings).text)).size).toBe(1);
});

test.each([
  ['ÉTÉ désolé', {}, 'desole'],
  ['Größe: groß  und\u00a0klein', {}, 'klein'],
  ['Fuer Waehrung gestoert', { ae: 'a', oe: 'o', ue: 'u' }, 'gestort'],
  ['👍 pană', {}, 'pana'],
])('each character of %s leads back to its place', (text, spellings, word) => {
  const folded = fold(text, spellings);
  expect(folded.at).toHaveLength(folded.text.length);
  const start = folded.text.indexOf(word);
  const shown = text.slice(folded.at[start], (folded.at[start + word.length - 1] ?? 0) + 1);
  expect(fold(shown, spellings).text).toBe(word);
});
