import { expect } from 'vitest';

import type { Ran } from './firsthour.ts';

/** What every refusal and failure is with `--json`. */
export type Problem = {
  readonly error: {
    readonly kind: string;
    readonly code: string;
    readonly message: string;
    readonly hint: string;
  };
};

/** What belongs to each exit code: design, section 7. */
const KINDS: Readonly<Record<number, string>> = { 2: 'usage', 3: 'failure', 4: 'refused' };

/** Longest thing that a tired person is told at once, in characters. */
const LONGEST = 1_200;

/** Expects one clear sentence and the next step on stderr, and nothing else anywhere. */
export function expectPlain({ exit, out, err }: Ran, wanted: number, typed: string): void {
  expect({ exit, out }, `${typed}\n${err}`).toEqual({ exit: wanted, out: '' });
  expect(err, typed).not.toMatch(/\n\s+at |undefined|\[object|NaN|\bnull\b|ENO[A-Z]+|\/src\/|\.js:\d/);
  expect(err.replaceAll('\n', ''), typed).not.toMatch(/\p{Cc}|[\u200b-\u200f\u202a-\u202e\u2066-\u2069]/u);
  expect(err, typed).toMatch(/^[^\n]*\S[\s\S]*[.?:]\n[\s\S]*\S\n$/);
  expect(err.length, typed).toBeLessThan(LONGEST);
}

/** Expects the same as exactly one JSON document on stdout; gives it back. */
export function expectPlainJson({ exit, out, err }: Ran, wanted: number, typed: string): Problem['error'] {
  expect({ exit, err }, `${typed}\n${out}`).toEqual({ exit: wanted, err: '' });
  const { error, ...rest } = JSON.parse(out) as Problem;
  expect(rest, typed).toEqual({});
  expect(Object.keys(error), typed).toEqual(['kind', 'code', 'message', 'hint']);
  expect(error.kind, typed).toBe(KINDS[wanted]);
  expect(error.message, typed).toMatch(/[.?:]$/);
  expect(error.hint, typed).not.toBe('');
  return error;
}

/** A command line as a person would read it, for messages of tests. */
export function shown(argv: readonly string[]): string {
  return `firsthour ${argv.map((word) => (/^[\w=.,/+-]+$/.test(word) ? word : JSON.stringify(word))).join(' ')}`.slice(
    0,
    200,
  );
}
