/** What came of a request. `not-sent`: no byte of it left. `maybe-sent`: bytes left, and no whole answer came. */
export type Answer =
  | {
      readonly kind: 'answer';
      readonly status: number;
      /** Lower-case names. */
      readonly headers: Readonly<Record<string, string>>;
      /** At most 64 KiB. */
      readonly text: string;
    }
  | { readonly kind: 'not-sent'; readonly code: string; readonly words: string }
  | { readonly kind: 'maybe-sent'; readonly code: 'timeout' | 'reset' | 'aborted'; readonly words: string };
