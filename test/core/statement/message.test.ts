import fc from 'fast-check';
import { MessageFormat } from 'messageformat';
import { describe, expect, test } from 'vitest';

import { formatText, parseText } from '../../../src/core/statement/message.ts';

describe('parseText', () => {
  test('finds the placeholders of plain prose, and of variants by number', () => {
    expect(parseText('Down: {$services}, since {$started_at}.')).toEqual({
      ok: true,
      placeholders: ['services', 'started_at'],
    });
    expect(parseText('.input {$n :integer} .match $n one {{one card}} * {{{$n} cards of {$organisation}}}')).toEqual({
      ok: true,
      placeholders: ['n', 'organisation'],
    });
  });

  test.each([
    ['.we are sorry', 'leading-dot', 0],
    [' .5 million cards', 'leading-dot', 1],
    ['Call us {day and night}', 'brace', 8],
    ['Call us {now}', 'brace', 8],
    ['One { brace', 'brace', 4],
    ['One } brace', 'brace', 4],
    ['{|literal|}', 'brace', 0],
    ['{5 :number}', 'brace', 0],
    ['and\\or', 'backslash', 3],
    ['By {$next update}', 'placeholder', 3],
    ['{$n:number}', 'placeholder', 0],
    ['By {$eta', 'placeholder', 3],
    ['{#b}bold{/b}', 'markup', 0],
    ['.local $x = {$eta} {{{$x}}}', 'local', 0],
    ['at {$eta :datetime}', 'function', 9],
    ['.input {$s :string} .match $s a {{x}} * {{y}}', 'function', 11],
    ['.input {$n :number} .match $n one {{x}}', 'match', 0],
  ])('says why %j is no message, and where', (text, code, at) => {
    expect(parseText(text)).toEqual({ ok: false, code, at });
  });
});

describe('formatText', () => {
  test('puts values in, without invisible marks, and never expands a value', () => {
    const values = { services: 'cards {$eta}' };
    expect(formatText('Down: {$services}.', 'en', values)).toEqual({ ok: true, text: 'Down: cards {$eta}.' });
  });

  test("counts by the language's plural rules and writes its numbers", () => {
    const text = '.input {$n :integer} .match $n one {{un card}} few {{{$n} carduri}} * {{{$n} de carduri}}';
    const said = [1, 2, 1250].map((n) => formatText(text, 'ro', { n }));
    expect(said).toEqual(['un card', '2 carduri', '1.250 de carduri'].map((one) => ({ ok: true, text: one })));
  });

  test('names the value that is missing instead of showing its placeholder', () => {
    expect(formatText('By {$eta} on {$link}.', 'en', { eta: 'noon' })).toEqual({ ok: false, missing: 'link' });
    expect(formatText('By {$constructor}.', 'en', {})).toEqual({ ok: false, missing: 'constructor' });
  });

  test('refuses a value of the wrong kind, and a text that is no message', () => {
    expect(formatText('{$n :number}', 'en', { n: 'many' })).toEqual({ ok: false, missing: null });
    expect(formatText('a { b', 'en', {})).toEqual({ ok: false, missing: null });
  });
});

test('a text without rules of the language comes out as the formatter would write it', () => {
  const pieces = fc.constantFrom(
    '{$a}',
    '{$b}',
    'Since ',
    ' ',
    '.',
    '|',
    'ș',
    '\n',
    '{$',
    '}',
    '\\',
    "'",
    '{{x}}',
    '*',
    '{ $a }',
  );
  fc.assert(
    fc.property(fc.array(pieces, { minLength: 1, maxLength: 6 }), fc.string(), fc.string(), (parts, a, b) => {
      const text = parts.join('');
      const parsed = parseText(text);
      if (!parsed.ok || parsed.placeholders.some((name) => name !== 'a' && name !== 'b')) return;
      const wanted = new MessageFormat('en', text, { bidiIsolation: 'none' }).format({ a, b });
      expect(formatText(text, 'en', { a, b })).toEqual({ ok: true, text: wanted });
    }),
  );
});
