import { describe, expect, test } from 'vitest';

import type { Stage } from '../../../../src/core/schema/generated/types.ts';
import { lint } from '../../../../src/core/statement/lint/lint.ts';
import { lexiconOf } from '../../../lint/lexicons.ts';

function linted(text: string, language = 'en', stage?: Stage) {
  const lexicon = lexiconOf(language);
  return lint(text, stage === undefined ? { lexicon } : { lexicon, stage });
}

const rulesIn = (text: string, language = 'en') => linted(text, language).findings.map(({ rule }) => rule);

describe('elements', () => {
  test.each([
    ['en', 'apology', 'We’re SORRY.', true],
    ['en', 'apology', 'Thank you for your patience.', false],
    ['fr', 'apology', 'Nous sommes desoles.', true],
    ['ro', 'apology', 'Ne pare rău. / NE PARE RAU', true],
    ['ro', 'apology', 'Va rugam sa ne iertati', true],
    ['ro', 'what', 'Plăţile cu cardul nu funcţionează.', true],
    ['ro', 'what', 'PLATILE CU CARDUL NU FUNCTIONEAZA', true],
    ['ro', 'who', 'clienților afectați', true],
    ['de', 'what', 'Die Kartenzahlung ist gestoert.', true],
    ['de', 'apology', 'Wir bitten um Verständnis.', false],
    ['de', 'workaround', 'Geldautomaten funktionieren nicht.', false],
    ['es', 'apology', 'LE PEDIMOS PERDON', true],
    ['es', 'next_update', 'Próxima información a las 15:00.', true],
    ['en', 'next_update', 'We will keep you informed.', false],
    ['en', 'next_update', 'Next update by\u00a011:00.', true],
    ['en', 'eta', 'It will work again soon.', false],
    ['en', 'eta', 'We cannot say yet when it will work again.', true],
    ['en', 'cause', 'We do not know the cause yet.', true],
    ['en', 'contact', 'Since 26.05.2022 1 000 000 customers wait.', false],
    ['en', 'contact', 'Ring *2000.', true],
    ['de', 'since', 'Am 3. Mai kam es zu Ausfällen.', true],
    ['de', 'who', 'Betroffen sind ca. 900 Haushalte.', true],
    ['en', 'who', 'The fault affects approx. 2,000 customers.', true],
    ['en', 'what', 'If you have any trouble with your card, call us.', false],
    ['en', 'who', 'We will reply to everyone.', false],
    ['fr', 'eta', 'Nous ignorons quand le service reprendra.', true],
    ['fr', 'action', "ON S'EN OCCUPE", true],
    ['ro', 'since', 'NU SE POT FACE PLATI DE LA ORA 10:15', true],
    ['ro', 'eta', 'Revenim cu noutăți cel târziu la 11:00.', false],
    ['es', 'who', 'Afecta a unos 1.500 hogares.', true],
    ['es', 'ownership', 'La responsabilidad es nuestra.', true],
  ] as const)('%s: %s in "%s" is %s', (language, element, text, there) => {
    expect(linted(text, language).elements[element]).toBe(there);
  });
});

describe('weaknesses', () => {
  test('stand where they begin, in lines and columns of the text', () => {
    const { findings } = linted('Cards work.\r\n\r\nÉtat — it works again SHORTLY.');
    expect(findings).toMatchObject([
      { rule: 'statement-vague-time', severity: 'warning', line: 3, column: 23, values: { met: 'SHORTLY' } },
    ]);
  });

  test('come in the order of the text', () => {
    const text = 'We will be back soon. This is a glitch, and we are back shortly.';
    expect(linted(text).findings.map(({ column }) => column)).toEqual([17, 33, 57]);
  });

  test.each([
    ['a line that was broken', 'We apologise for the outage of our online banking and of any\ninconvenience it had.'],
    ['quotes', 'We apologise for “any inconvenience”.'],
  ])('are seen across %s', (_, text) => {
    expect(rulesIn(text)).toContain('statement-non-apology');
  });

  test('a heading is no part of the sentence below it', () => {
    expect(rulesIn('If you were affected\n\nWe are sorry.')).toEqual([]);
  });

  test.each([
    ['We will tell you as soon as we know.', true],
    ['We will tell you as soon as we know, by 11:00 GMT.', false],
  ])('a vague time beside a real one is none: %s', (text, vague) => {
    expect(rulesIn(text).includes('statement-vague-time')).toBe(vague);
  });

  test.each([
    ['Dear customers,\n\nOur supplier suffered a failure, and cards do not work.', true],
    ['Cards do not work since this morning. Our supplier suffered a failure.', false],
  ])('blame counts at the beginning: %s', (text, blamed) => {
    expect(rulesIn(text).includes('statement-blame-first')).toBe(blamed);
  });

  test.each([
    ['Your money is safe.', true],
    ['Your money is safe. We have checked every account.', false],
    ['We have checked every account. Your money is safe.', false],
    ['We have checked every account. Cards work. Your money is safe.', true],
  ])('reassurance rests on what stands beside it: %s', (text, bare) => {
    expect(rulesIn(text).includes('statement-reassurance')).toBe(bare);
  });

  test.each([
    ['It broke at 9:40.', 1],
    ['It broke at 9:40 and again at 9:55.', 1],
    ['It broke at 9:40 CET and again at 9:55.', 0],
    ['It broke at 9:40. All times are London time.', 0],
    ['It cost 9.40 on 10.09.2016.', 0],
    ['It took 48 hours.', 0],
  ])('one zone is enough for a text: %s', (text, count) => {
    expect(rulesIn(text).filter((rule) => rule === 'statement-time-zone')).toHaveLength(count);
  });

  test.each([
    ['db-prod-03 is full', 1],
    ['srv01 and pay2.internal', 2],
    ['10.2.0.7 is down', 1],
    ['see https://status.example.com/incidents/db-prod-03', 0],
    ['incident INC-2024-001, covid-19, 24-7, 2016-09-10-data-centre-loss', 0],
  ])('machines have names of their own form: %s', (text, count) => {
    expect(rulesIn(text).filter((rule) => rule === 'statement-host-name')).toHaveLength(count);
  });

  test('an enumeration behind a colon is no long sentence', () => {
    const many = Array.from({ length: 24 }, (_, index) => `x${index}`).join(', ');
    expect(rulesIn(`These services are not working, and we are very much at it: ${many}.`)).toEqual([]);
    expect(rulesIn(`These services are not working, and we are very much at it, ${many}.`)).toEqual([
      'statement-long-sentence',
    ]);
  });
});

describe('a stage', () => {
  const missing = (text: string, stage: Stage) =>
    linted(text, 'en', stage).findings.flatMap(({ rule, values }) =>
      rule === 'statement-element-missing' ? [String(values.elements)] : [],
    );

  test('needs what the table of parts says, by the names of elements', () => {
    expect(missing('Hello.', 'holding')).toEqual([
      'what',
      'since',
      'apology',
      'action',
      'workaround',
      'next_update',
      'contact',
    ]);
    expect(missing('Hello.', 'update')).toEqual(['what', 'action,cause,eta', 'next_update']);
    expect(missing('Hello.', 'restored')).toEqual(['what', 'until', 'apology', 'contact']);
  });

  test('is met by any of its alternatives', () => {
    expect(missing('Card payments are down. Next update by noon, UK time. The cause is not known.', 'update')).toEqual(
      [],
    );
  });

  test.each([
    ['en', 'Cards have worked again since 11:20, UK time.'],
    ['en', 'We restored card payments at 11:20 am.'],
    ['fr', 'La panne a pris fin à 11 h 20.'],
    ['ro', 'Problema s-a încheiat la ora 11:20.'],
    ['de', 'Seit 11.20 Uhr geht alles wieder.'],
    ['es', 'Todo funciona otra vez desde ayer.'],
  ])('%s: hears in "%s" that it has ended, and when', (language, text) => {
    const lacking = linted(text, language, 'restored').findings.map(({ values }) => String(values.elements));
    expect(lacking).not.toContain('until');
  });
});
