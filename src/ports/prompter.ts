/** Drawn above a question each second: from now to text. */
export type Header = (now: string) => string;

export type Choice<T> = {
  readonly value: T;
  readonly name: string;
  /** One key that picks it at once. */
  readonly key?: string;
  readonly hint?: string;
};

/** Keys that no line editor has a use for, so that they can mean the same at every question. */
export type HotKey = 'tab' | 'ctrl-x';

/** What a key does at any question, also while a line is being typed: it answers, or (`undefined`) the question stays as it is. */
export type Hot<A> = {
  readonly key: HotKey;
  /** The answer's words. */
  readonly name: string;
  readonly press: () => A | undefined;
};

/** What each question has. */
type Asked<A> = {
  readonly message: string;
  readonly header: Header;
  readonly hot?: readonly Hot<A>[];
};

/** Asks a person. Every question throws `Cancelled` when they leave. */
export type Prompter = {
  /** One of. Enter takes `preset`, where there is one. */
  readonly choose: <T>(
    question: Asked<T> & { readonly choices: readonly Choice<T>[]; readonly preset?: T },
  ) => Promise<T>;
  /** Some of: keys toggle, Enter ends. One of `ways` is taken at once, and is the whole answer. */
  readonly pick: <T>(
    question: Asked<readonly T[]> & {
      readonly choices: readonly Choice<T>[];
      readonly ways?: readonly Choice<T>[];
      readonly preset: readonly T[];
      readonly atLeast: number;
    },
  ) => Promise<readonly T[]>;
  /** A line of text: `typed` stands in it at first, to be changed. `check` says what is wrong with it, or null. */
  readonly text: <A = never>(
    question: Asked<A> & {
      readonly typed?: string;
      readonly preset: string;
      readonly check: (typed: string) => string | null;
    },
  ) => Promise<string | A>;
  /** One key out of a few; Enter is no answer; keys typed before it was drawn are thrown away. */
  readonly key: <T>(question: Asked<T> & { readonly keys: readonly Choice<T>[] }) => Promise<T>;
};
