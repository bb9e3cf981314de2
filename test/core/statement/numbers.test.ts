import { describe, expect, test } from 'vitest';

import { numbersIn } from '../../../src/core/statement/numbers.ts';

describe('numbers are the same', () => {
  test.each([
    ['a time', 'at 13:05', ['la ora 13:05', 'à 13h05', 'à 13 h 05', 'um 13.05 Uhr', 'at 1:05 pm', 'at 1.05 p.m.']],
    ['a full hour', 'at 13:00', ['à 13 h', 'à 13h00', 'um 13.00 Uhr', 'at 1 pm', 'at 1 p.m.']],
    ['noon', 'at 12:00', ['at 12 pm', 'à 12 h']],
    ['a morning', 'from 09:00', ['from 9 am', 'dès 9 h']],
    ['a duration', 'within 24 hours', ['en 24h', 'în 24 de ore', 'innerhalb von 24 Stunden']],
    ['an amount', 'up to 1,000.50 lei', ['până la 1.000,50 lei', 'jusqu’à 1\u202f000,50 lei', '1 000,50']],
    ['millions', '10,000,000 customers', ['10.000.000 de clienți', '10 000 000 clients']],
    ['a telephone number', '+40 21 000 00 00', ['+40 21 000 00 00']],
    ['always', '24/7', ['24/7']],
  ])('in %s', (_, text, others) => {
    for (const other of others) expect([other, numbersIn(other)]).toEqual([other, numbersIn(text)]);
  });

  test.each([
    ['24 hours', '48 de ore'],
    ['at 13:05', 'la 13:15'],
    ['at 1 pm', 'la 1:00'],
    ['two days', '2 zile'],
    ['2 cards, 3 machines', '2 carduri'],
  ])('not in "%s" and "%s"', (a, b) => expect(numbersIn(a)).not.toEqual(numbersIn(b)));
});
