/** What begins a message that is more than words and placeholders; white space and marks of direction may stand before it. */
const SIMPLE_START = /^[^\s.\u061c\u200e\u200f\u2066-\u2069]/;
const MARKS = /[{}\\]/;
const WORDS_AND_PLACEHOLDERS = /^(?:[^{}\\]|\{\$[a-z][a-z0-9_]*\})*$/;
const PLACEHOLDER = /\{\$([a-z0-9_]+)\}/g;
const NONE: readonly string[] = [];

/**
 * The placeholders of a text that is words and `{$name}` and nothing else, as most are: many times faster than reading it as
 * MessageFormat. Undefined: it may be more than that, or wrong, and has to be read. A test compares the two.
 */
export function simplePlaceholders(text: string): readonly string[] | undefined {
  if (!SIMPLE_START.test(text)) return undefined;
  if (!MARKS.test(text)) return NONE;
  if (!WORDS_AND_PLACEHOLDERS.test(text)) return undefined;
  return [...new Set(Array.from(text.matchAll(PLACEHOLDER), ([, name = '']) => name))];
}
