import { expect, test } from 'vitest';

import { expand, expandText } from '../../../src/core/channel/template.ts';

const VALUES = { text: 'He said {$secret} "quoted"', secret: 'no', revision: 2, parts: { what: 'x' }, none: null };

test('a leaf that is one placeholder keeps its type', () => {
  expect(expand({ a: '{$revision}', b: '{$parts}', c: '{$none}' }, VALUES)).toEqual({
    a: 2,
    b: { what: 'x' },
    c: null,
  });
});

test('inside a text a value is text', () => {
  expect(expandText('v{$revision}: {$parts} {$none}.', VALUES)).toBe('v2: {"what":"x"} .');
});

test('a value is never expanded a second time, nor can it leave its place', () => {
  expect(expand({ a: ['{$text}'], b: 'x {$text}' }, VALUES)).toEqual({ a: [VALUES.text], b: `x ${VALUES.text}` });
});

test('numbers, booleans and null stand for themselves', () => {
  expect(expand([1, true, null, 'plain', '{$Not a name}'], VALUES)).toEqual([1, true, null, 'plain', '{$Not a name}']);
});

test('names that every object has are no values', () => {
  expect(expand({ a: '{$constructor}', b: 'x{$to_string}' }, VALUES)).toEqual({ a: null, b: 'x' });
});

test('a key __proto__ is a key like any other', () => {
  const expanded = expand(JSON.parse('{"__proto__": {"polluted": "{$secret}"}}'), VALUES) as object;
  expect(Object.getPrototypeOf(expanded)).toBe(Object.prototype);
  expect(JSON.stringify(expanded)).toBe('{"__proto__":{"polluted":"no"}}');
});
