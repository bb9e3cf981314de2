import { describe, expect, test } from 'vitest';

import { personalDataIn } from '../../../src/core/statement/personal-data.ts';

const kinds = (text: string) => personalDataIn(text).map(({ kind }) => kind);

describe('personal data in a text', () => {
  test.each([
    ['a card number of the schemes’ tests', 'Card 4111 1111 1111 1111.', ['card']],
    ['the same with dashes, and without anything', '5555-5555-5555-4444 5555555555554444', ['card', 'card']],
    ['a card of fifteen digits', '3782 822463 10005', ['card']],
    ['an IBAN of the standard’s examples', 'IBAN RO49 AAAA 1B31 0075 9384 0000', ['iban']],
    ['the same without spaces', 'DE89370400440532013000', ['iban']],
    ['an address of e-mail', 'Write to press@exemplu.ro.', ['email']],
    ['an international number', 'Call +40 21 000 00 00.', ['telephone']],
    ['the same with brackets', 'Call +49 (0)30 1234567', ['telephone']],
    ['a national number', 'Sunați la 0722 123 456 sau 021.000.0000', ['telephone', 'telephone']],
  ])('is %s', (_, text, expected) => expect(kinds(text)).toEqual(expected));

  test.each([
    ['a card number with a wrong checksum', '4111 1111 1111 1112'],
    ['an IBAN with a wrong checksum', 'RO49 AAAA 1B31 0075 9384 0001'],
    ['a time and a day', 'Since 09:05 on 10.09.2016, until 2016-09-11.'],
    ['hours', 'Mon-Fri 09:00-17:00, Sat 09:00-13:00'],
    ['an amount', '1 000 000,50 lei'],
    ['an emergency number', 'Call 112.'],
    ['a version', '1.10.0'],
    ['a placeholder', 'Help: {$contact}'],
    ['a reference', 'Incident 2016-09-10-data-centre-loss'],
  ])('is not %s', (_, text) => expect(kinds(text)).toEqual([]));
});
