import { load, Schema, Type } from 'js-yaml';

import { hasDoubts } from './doubts.ts';

/** What begins like a number is one, is surely none, or is left to the exact reader. */
const NUMBER_START = /^[-+.\d]/;
const NUMBER = /^-?\d{1,15}(?:\.\d{1,15})?$/;
const LIKE_A_NUMBER = /^(?:[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?|[-+]?0[box][\da-f]*|[-+]?\.(?:inf|nan))$/i;
const WORDS: Readonly<Record<string, boolean | null>> = { true: true, false: false, null: null };
/** Words and numbers that YAML 1.2 has more spellings for than we need to know here. */
const OTHER_WORDS = /^(?:~|true|false|null)$/i;

const MAP_AFTER_COMMA = /,\s*(?:#[^\n]*\n\s*)*\{/;

/** Ends the quick reading of a text. Made once: where it happened is of no interest. */
const DOUBT = new Error('not for the quick reader');

/**
 * A plain scalar that is no text, as YAML 1.2 has it in its usual spelling. Usual is what a key of the same spelling is called
 * (`1.50` is 1.5 as a value, and `1.50` as a key). The name cannot be written in a file, so no tag asks for this.
 */
const PLAIN = new Type('plain scalar', { kind: 'scalar', resolve: isNoText, construct: plainValue });

/** Tags, that is all types but this one, are unknown to it. */
const OPTIONS = {
  schema: new Schema({ implicit: [PLAIN] }),
  maxDepth: 30,
  onWarning: () => {
    throw DOUBT;
  },
};

/**
 * The value of a YAML text, several times faster than `parseYaml` gives it, and without places. Undefined: this reader does not
 * know, and `parseYaml` has to say. What it does read, `parseYaml` reads alike: test/core/document/quick-yaml.test.ts compares
 * the two.
 */
export function readQuickly(found: string): unknown {
  const text = found.includes('\r') ? found.replaceAll('\r\n', '\n') : found;
  if (hasDoubts(text)) return undefined;
  try {
    const value = load(text, OPTIONS);
    return MAP_AFTER_COMMA.test(text) && hasMapAsKey(value) ? undefined : value;
  } catch {
    return undefined;
  }
}

/** `{ a: 1, { b: 2 } }`: what stands after the comma is a key, whose name the library makes up. */
function hasMapAsKey(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return Object.hasOwn(value, '[object Object]') || Object.values(value).some(hasMapAsKey);
}

function isNoText(plain: string): boolean {
  if (NUMBER_START.test(plain)) {
    if (!LIKE_A_NUMBER.test(plain)) return false;
    if (NUMBER.test(plain) && String(Number(plain)) === plain) return true;
    throw DOUBT;
  }
  if (plain.length > 5 || !OTHER_WORDS.test(plain)) return false;
  if (Object.hasOwn(WORDS, plain)) return true;
  throw DOUBT;
}

function plainValue(plain: string): number | boolean | null {
  return Object.hasOwn(WORDS, plain) ? (WORDS[plain] ?? null) : Number(plain);
}
