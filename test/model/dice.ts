/** Seeded chance: the same seed throws the same dice. */
export type Dice = {
  /** A whole number from 0 to below `sides`. */
  readonly below: (sides: number) => number;
  /** True in so many of a hundred cases. */
  readonly percent: (share: number) => boolean;
};

/** Mulberry32. */
export function dice(seed: number): Dice {
  let state = seed >>> 0;
  function next(): number {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }
  return { below: (sides) => Math.floor(next() * sides), percent: (share) => next() * 100 < share };
}
