import { expect, test } from 'vitest';

import { readReceipt } from '../../../src/core/channel/receipt.ts';

const WHERE = { id: '/id', url: '/url' };

test('id and address are where the connector says', () => {
  const text = JSON.stringify({ data: { 'a/b': [{ id: 17 }] }, link: 'https://social.example/@bank/17' });
  const receipt = readReceipt({ id: '/data/a~1b/0/id', url: '/link' }, text, []);
  expect(receipt).toEqual({ id: '17', url: 'https://social.example/@bank/17' });
});

test.each([
  ['no JSON', 'OK'],
  ['nothing', ''],
  ['cut JSON', '{"id": "1'],
  ['other keys', '{"ok": true}'],
  ['null', 'null'],
  ['an id that is no text', '{"id": {"a": 1}, "url": ["x"]}'],
  ['an address that is none', '{"url": "javascript:alert(1)"}'],
  ['a very long id', JSON.stringify({ id: 'x'.repeat(1000) })],
  ['no keys', '{}'],
])('an answer with %s gives no receipt', (_, text) => {
  expect(readReceipt(WHERE, text, [])).toBeNull();
});

test('what is there is taken without the rest', () => {
  expect(readReceipt(WHERE, '{"id": "a1"}', [])).toEqual({ id: 'a1', url: null });
});

test('a receipt is cleaned, and one with a secret in it is none', () => {
  expect(readReceipt(WHERE, '{"id": "a\\u001b[31m1\\r\\n"}', [])).toEqual({ id: 'a1', url: null });
  expect(readReceipt(WHERE, '{"url": "https://a.example/topsecret"}', ['topsecret'])).toBeNull();
  expect(readReceipt(WHERE, '{"url": "https://me:pass@a.example/"}', [])).toBeNull();
});

test('names that every object has are no receipt', () => {
  expect(readReceipt({ id: '/constructor/name', url: '/__proto__' }, '{}', [])).toBeNull();
});

test('a connector without a receipt has none', () => {
  expect(readReceipt(undefined, '{"id": 1}', [])).toBeNull();
});
