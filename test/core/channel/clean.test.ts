import { expect, test } from 'vitest';

import { cleanLine, cleanWords, secretsOfAddress, withoutSecrets } from '../../../src/core/channel/clean.ts';

test.each([
  ['colours', '\u001b[31mred\u001b[0m', 'red'],
  ['a window title', 'a\u001b]0;owned\u0007b', 'ab'],
  ['a link', '\u001b]8;;https://evil.example\u001b\\text\u001b]8;;\u001b\\', 'text'],
  ['a bell and a carriage return', 'ok\u0007\rgone', 'ok gone'],
  ['eight-bit controls', 'a\u009b31mb\u0085c', 'ab c'],
  ['line and paragraph separators', 'a\u2028b\u2029c', 'a b c'],
  ['a change of direction', 'user\u202etxt.exe\u2066x\u2069', 'usertxt.exex'],
  ['zero width', 'pass\u200bword\u2060\ufeff', 'password'],
  ['tag characters', 'hi\u{e0041}\u{e0042}', 'hi'],
  ['halves of characters', 'a\ud800b', 'ab'],
  ['spaces', '  a \t\n b  ', 'a b'],
  ['nothing', '', ''],
])('%s', (_, text, expected) => {
  expect(cleanLine(text)).toBe(expected);
});

test('letters of every language stay', () => {
  expect(cleanLine('Ține de noi, «où», größer, 日本 👍')).toBe('Ține de noi, «où», größer, 日本 👍');
});

test('a long line is cut between characters', () => {
  expect(cleanLine('👍'.repeat(300))).toBe(`${'👍'.repeat(199)}…`);
  expect(cleanLine('abcdef', 4)).toBe('abc…');
});

test('secrets are taken out, also when they are hidden in what is cleaned away', () => {
  expect(cleanWords('key is s3\u200bcr\u001b[1met!', ['s3cret'])).toBe('key is …!');
  expect(cleanWords(`${'x'.repeat(195)}s3cret`, ['s3cret'])).not.toContain('s3');
});

test('the longer secret goes first, and passwords in addresses always', () => {
  expect(withoutSecrets('abcdef abc', ['abc', 'abcdef', ''])).toBe('… …');
  expect(withoutSecrets('via http://me:pass@proxy:1/ and x://a@b', [])).toBe('via http://…@proxy:1/ and x://…@b');
});

test('of an address everything that could be a key is a secret', () => {
  const words = 'POST /services/T000/Bsecretkey?token=another-one to hooks.example';
  const secrets = secretsOfAddress('https://hooks.example/services/T000/Bsecretkey?token=another-one');
  expect(withoutSecrets(words, secrets)).toBe('POST … to hooks.example');
  expect(withoutSecrets('unknown Bsecretkey, another-one', secrets)).toBe('unknown …, …');
  expect(withoutSecrets('no route /a', secretsOfAddress('https://hooks.example/a'))).toBe('no route /a');
  expect(secretsOfAddress('https://a.example/%E0%A4%A')).toContain('https://a.example/%E0%A4%A');
  expect(secretsOfAddress('no address')).toEqual(['no address']);
});

test('64 KiB of the worst text are cleaned in one go', () => {
  const worst = [
    'a.'.repeat(32_768),
    '\u001b['.repeat(32_768),
    'x://'.repeat(16_384),
    ' '.repeat(65_536),
    '@'.repeat(65_536),
  ];
  for (const text of worst) expect(cleanWords(text, ['s3cret']).length).toBeLessThanOrEqual(200);
});
