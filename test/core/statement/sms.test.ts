import { describe, expect, test } from 'vitest';

import { smsOf } from '../../../src/core/statement/sms.ts';

/** How many segments are billed, and in which encoding. */
function billed(text: string): readonly [number, string] {
  const { filled, encoding } = smsOf(text);
  return [Math.ceil(filled), encoding];
}

describe('a text message', () => {
  test.each([
    ['nothing', '', 0, 'gsm-7'],
    ['one full segment', 'a'.repeat(160), 1, 'gsm-7'],
    ['one character more', 'a'.repeat(161), 2, 'gsm-7'],
    ['two full segments', 'a'.repeat(306), 2, 'gsm-7'],
    ['three', 'a'.repeat(307), 3, 'gsm-7'],
    ['a euro, which costs two', `${'a'.repeat(159)}€`, 2, 'gsm-7'],
    ['a euro that a boundary would part', `${'a'.repeat(152)}€${'a'.repeat(152)}`, 3, 'gsm-7'],
    ['one full segment of UCS-2', 'ș'.repeat(70), 1, 'ucs-2'],
    ['one foreign character in a long text', `${'a'.repeat(70)}ș`, 2, 'ucs-2'],
    ['emoji, which cost two', '🙂'.repeat(35), 1, 'ucs-2'],
    ['emoji that boundaries would part', `a${'🙂'.repeat(66)}`, 2, 'ucs-2'],
  ])('of %s', (_, text, segments, encoding) => expect(billed(text)).toEqual([segments, encoding]));

  test.each([
    ['German', 'Öffnungszeiten: größer, ä ü Ä', []],
    ['French with grave and acute', 'déjà à où è ù', []],
    ['French with a circumflex and its quotes', 'même « fête » – l’été', ['ê', '«', '»', '–', '’']],
    ['Spanish', '¿Año? ¡Él!', []],
    ['Spanish with accents', 'así está aún', ['í', 'á', 'ú']],
    ['Romanian', 'ăâîșț „da”', ['ă', 'â', 'î', 'ș', 'ț', '„', '”']],
    ['a space that does not break', 'Aide\u00a0: oui', ['\u00a0']],
  ])('in %s tells what is outside the alphabet', (_, text, foreign) => expect(smsOf(text).foreign).toEqual(foreign));
});
