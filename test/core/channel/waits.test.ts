import { expect, test } from 'vitest';

import { waitAfter } from '../../../src/core/channel/waits.ts';

test('waits grow from 2 s to 2 min and stay there', () => {
  const longest = [1, 2, 3, 4, 5, 6, 7, 8, 50].map((tries) => waitAfter(tries, null, 0.999_999));
  expect(longest).toEqual([2_000, 5_000, 10_000, 20_000, 40_000, 60_000, 120_000, 120_000, 120_000]);
});

test('jitter takes away up to half', () => {
  expect([0, 0.5, 0.999_999].map((random) => waitAfter(3, null, random))).toEqual([5_000, 7_500, 10_000]);
});

test('what the platform told is obeyed without jitter, and never at once', () => {
  expect(waitAfter(1, 900_000, 0)).toBe(900_000);
  expect(waitAfter(8, 3_000, 0)).toBe(3_000);
  expect(waitAfter(1, 0, 0)).toBe(1_000);
});
