import type { Picture } from './picture.ts';
import type { Symbols } from './symbols.ts';

/** Colours of a prompt. */
export type Paint = Readonly<Record<'strong' | 'dim' | 'alert' | 'good' | 'question', (text: string) => string>>;

/** How prompts look on this terminal. */
export type Look = { readonly paint: Paint; readonly symbols: Symbols };

/** A line being typed, and how many UTF-16 units of it stand before the cursor. */
export type Line = { readonly text: string; readonly cursor: number };

/** A key, or a whole paste (`name` is `paste`); `char` is what it types, `line` the line after it. */
export type Key = { readonly name: string; readonly char: string; readonly line: Line };

/** What a key did. */
export type Step<S, A> = { readonly state: S } | { readonly answer: A };

/** One question: what keys do to it and how it looks. Pure, so that it can be tried without a terminal. */
export type Question<S, A> = {
  readonly message: string;
  readonly start: S;
  /** Keys typed before it was drawn are thrown away, and so are several that come at once. */
  readonly fresh: boolean;
  /** The line being typed; null where the question takes none. */
  readonly typed: ((state: S) => string) | null;
  readonly press: (state: S, key: Key) => Step<S, A>;
  readonly draw: (state: S, columns: number, look: Look) => Picture;
  /** The answer in words, for the line that stays. */
  readonly words: (answer: A) => string;
};

/** True for Enter, also for one typed while the terminal was not ours. */
export function isEnter(key: Key): boolean {
  return key.name === 'return' || key.name === 'enter';
}
