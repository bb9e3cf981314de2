import { expect, test } from 'vitest';

import { choiceKeys, chosenBy } from '../../../src/shell/prompter/choice-keys.ts';

function choices(count: number, keys: Readonly<Record<number, string>> = {}) {
  return Array.from({ length: count }, (_, value) => ({
    value,
    name: `choice ${value}`,
    ...(keys[value] === undefined ? {} : { key: keys[value] }),
  }));
}

function keysOf(count: number, keys?: Readonly<Record<number, string>>): string {
  return choiceKeys(choices(count, keys))
    .map(({ key }) => key || '-')
    .join('');
}

test('a choice has its own key, or its number, or a letter that moves nothing', () => {
  expect(keysOf(3)).toBe('123');
  expect(keysOf(3, { 1: 's' })).toBe('1s3');
  expect(keysOf(3, { 0: '2' })).toBe('2a3');
  expect(keysOf(20)).toBe('123456789abcdefghilm');
  expect(keysOf(40)).toBe('123456789abcdefghilmnopqrstuvwxyz-------');
});

test('a capital is its small letter unless it is a key of its own', () => {
  const keyed = choiceKeys(choices(3, { 0: 's', 1: 'S', 2: 'l' }));
  expect(['s', 'S', 'L', 'x', ''].map((char) => chosenBy(keyed, char))).toEqual([0, 1, 2, -1, -1]);
});
