/** Chance that a seed repeats: the same seed, the same course. */
export type Chance = {
  /** A whole number from 0 to below `end`. */
  readonly below: (end: number) => number;
  readonly oneOf: <T>(list: readonly T[]) => T;
  readonly some: <T>(list: readonly T[]) => readonly T[];
};

/** Mulberry32: small, and good enough to wander about. */
export function seeded(seed: number): Chance {
  let state = seed >>> 0;

  function below(end: number): number {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % end;
  }

  return {
    below,
    oneOf: (list) => list[below(list.length)]!,
    some: (list) => list.filter(() => below(2) === 0),
  };
}
