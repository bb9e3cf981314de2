/** Drawn above a question each second: from now to text. */
export type Header = (now: string) => string;

export type Choice<T> = {
  readonly value: T;
  readonly name: string;
  /** One key that picks it at once. */
  readonly key?: string;
  readonly hint?: string;
};

/** Asks a person. Every question throws `Cancelled` when they leave. */
export type Prompter = {
  /** One of. Enter takes `preset`, where there is one. */
  readonly choose: <T>(question: {
    readonly message: string;
    readonly choices: readonly Choice<T>[];
    readonly preset?: T;
    readonly header: Header;
  }) => Promise<T>;
  /** Some of: keys toggle, Enter ends. One of `ways` is taken at once, and is the whole answer. */
  readonly pick: <T>(question: {
    readonly message: string;
    readonly choices: readonly Choice<T>[];
    readonly ways?: readonly Choice<T>[];
    readonly preset: readonly T[];
    readonly atLeast: number;
    readonly header: Header;
  }) => Promise<readonly T[]>;
  /** A line of text: `typed` stands in it at first, to be changed. `check` says what is wrong with it, or null. */
  readonly text: (question: {
    readonly message: string;
    readonly typed?: string;
    readonly preset: string;
    readonly header: Header;
    readonly check: (typed: string) => string | null;
  }) => Promise<string>;
  /** One key out of a few; Enter is no answer; keys typed before it was drawn are thrown away. */
  readonly key: <T>(question: {
    readonly message: string;
    readonly keys: readonly Choice<T>[];
    readonly header: Header;
  }) => Promise<T>;
};
