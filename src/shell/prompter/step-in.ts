import type { Key } from './question.ts';

/** Where the cursor of a list of `length` stands after a key; it goes around the ends. */
export function stepIn(length: number, at: number, key: Key): number {
  if (key.name === 'up' || key.char === 'k') return (at + length - 1) % length;
  if (key.name === 'down' || key.char === 'j') return (at + 1) % length;
  if (key.name === 'home') return 0;
  if (key.name === 'end') return length - 1;
  return at;
}
