import type { Sitting } from '../sitting.ts';
import type { Turn } from '../turn.ts';

/** A turn that a person can take at any question: one key in the menu. */
export type MenuTurn = {
  readonly key: string;
  /** What the menu calls it, as things stand; null while there is no sense in it. */
  readonly name: (sitting: Sitting) => string | null | Promise<string | null>;
  readonly take: (sitting: Sitting) => Promise<Turn>;
};
