import fc from 'fast-check';
import { parseMessage, validate } from 'messageformat';
import { expect, test } from 'vitest';

import { simplePlaceholders } from '../../../src/core/statement/simple-text.ts';

const PIECES = [
  ...[
    'a',
    'Call us',
    ' ',
    '\n',
    '.',
    '.input',
    '.match ',
    '{$name}',
    '{$name}',
    '{$b_2}',
    '{ $name }',
    '{$name :number}',
  ],
  ...[
    '{',
    '}',
    '{{',
    '}}',
    '{$}',
    '{$Name}',
    '{$é}',
    '{"a"}',
    '{#b}',
    '\\',
    '\\{',
    '|',
    '@',
    '*',
    '\u200e',
    '\u061c',
    '\u3000',
    '👍',
  ],
];

/** The names in the order in which the library finds them; undefined when the text is more than words and names, or wrong. */
function byTheLibrary(text: string): readonly string[] | undefined {
  try {
    const message = parseMessage(text);
    return message.type === 'message' && message.declarations.length === 0
      ? [...validate(message).variables]
      : undefined;
  } catch {
    return undefined;
  }
}

test.each([
  ['Call us.', []],
  ['{$link}: {$eta}, or {$link}', ['link', 'eta']],
  ['so: "a"', []],
])('%s shows %j', (text, names) => expect(simplePlaceholders(text)).toEqual(names));

test.each(['', ' a', '.a', '{$name :number}', '{ $name }', 'a {b}', 'a \\{', 'a } b', '{{a}}'])(
  '%s has to be read',
  (text) => expect(simplePlaceholders(text)).toBeUndefined(),
);

test('what is read without the library, the library reads alike', () => {
  const texts = fc.array(fc.constantFrom(...PIECES), { maxLength: 8 }).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(texts, (text) => {
      const names = simplePlaceholders(text);
      if (names) expect(names).toEqual(byTheLibrary(text));
    }),
    { numRuns: 5_000, seed: 20160910 },
  );
});
