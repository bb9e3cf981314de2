import { describe, expect, test } from 'vitest';

import { isBelow, linksIn } from '../../../src/core/statement/links.ts';
import { oddScripts } from '../../../src/core/statement/scripts.ts';

describe('an address in a text', () => {
  test.each([
    ['with a scheme', 'See https://www.exemplu.ro/stare.', [['https://www.exemplu.ro/stare', 'www.exemplu.ro']]],
    ['with www', '(www.exemplu.ro)', [['www.exemplu.ro', 'www.exemplu.ro']]],
    ['with a path alone', 'bit.ly/3xYz, now', [['bit.ly/3xYz', 'bit.ly']]],
    ['in quotes', '„https://a.example”', [['https://a.example', 'a.example']]],
    [
      'twice',
      'http://a.example http://b.example',
      [
        ['http://a.example', 'a.example'],
        ['http://b.example', 'b.example'],
      ],
    ],
    [
      'behind a name that lies',
      'https://exemplu.ro@evil.example/x',
      [['https://exemplu.ro@evil.example/x', 'evil.example']],
    ],
    ['in capitals', 'HTTPS://WWW.EXEMPLU.RO', [['HTTPS://WWW.EXEMPLU.RO', 'www.exemplu.ro']]],
    ['with letters beyond ASCII', 'https://bücher.example/', [['https://bücher.example/', 'xn--bcher-kva.example']]],
    ['that no browser opens', 'https://exa mple', [['https://exa', 'exa']]],
    ['that is a placeholder', 'See {$link}.', []],
    ['that is an address of e-mail', 'press@exemplu.ro', []],
    ['that is a missing space', 'It works.Now go', []],
    ['that is a date', '10.12.2026', []],
  ])('%s', (_, text, expected) => {
    expect(linksIn(text).map(({ address, host }) => [address, host])).toEqual(expected);
  });

  test('belongs to a host or to one below it', () => {
    expect(isBelow('stare.exemplu.ro', ['exemplu.ro'])).toBe(true);
    expect(isBelow('notexemplu.ro', ['exemplu.ro'])).toBe(false);
  });
});

describe('the alphabets of a host', () => {
  test.each([
    ['Latin', 'www.exemplu.ro', []],
    ['Latin with marks', 'bücher.example', []],
    ['Latin and Cyrillic in one word', 'pаypal.example', ['Latin', 'Cyrillic']],
    ['Greek omicron in Latin', 'gοogle.example', ['Latin', 'Greek']],
    ['Cyrillic that looks Latin', 'сосо.example', ['Cyrillic']],
    ['an honest Cyrillic name', 'банк.рф', []],
    ['an honest Cyrillic name under a Latin ending', 'банк.example', []],
    ['Japanese with Latin', 'aあ漢カ.example', []],
  ])('%s', (_, host, expected) => expect(oddScripts(host)?.scripts ?? []).toEqual(expected));

  test('are told with the letters that do not belong', () => {
    expect(oddScripts('www.pаypаl.example')?.letters).toEqual(['а']);
  });
});
