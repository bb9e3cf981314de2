import { hash } from 'node:crypto';

import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Dice that fall the same way each time they are thrown for the same seed and purpose. */
export type Dice = {
  /** 0 to below 1. */
  readonly random: () => number;
  /** 128 bits, hex. */
  readonly id: () => string;
  /** A whole number from one to the other, both included. */
  readonly between: (from: number, to: number) => number;
};

/** Each purpose has dice of its own: what is thrown for one changes nothing for another. */
export function openDice(seed: number, purpose: string): Dice {
  const start = Number.parseInt(hash('sha256', `${purpose} ${seed}`).slice(0, 8), 16) | 0;
  const generator = xoroshiro128plus(start);
  return {
    random: () => uniformFloat64(generator),
    id: () => {
      const words = Array.from({ length: 4 }, () => uniformInt(generator, 0, 0xffff_ffff));
      return words.map((word) => word.toString(16).padStart(8, '0')).join('');
    },
    between: (from, to) => uniformInt(generator, from, to),
  };
}
