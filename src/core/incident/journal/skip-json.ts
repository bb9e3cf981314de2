/** No compact JSON as we write it: let the real parser judge. Every end is a place behind it. */
export const NO_JSON = 0;

const QUOTE = 0x22;
const COMMA = 0x2c;
const COLON = 0x3a;
const DEEPEST = 64;
const LITERALS = ['true', 'false', 'null'];
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?(?=[,\]}])/y;
const ODD = /[\\\x00-\x1f]/;

/** True when a text has no escapes from there on, so that each string ends at the next quote. Then the rest applies. */
export function isPlain(text: string, from: number): boolean {
  return !ODD.test(text.slice(from));
}

/**
 * Where the JSON value that begins at `from` ends, in a plain text. Builds nothing, which is several times faster than
 * parsing. Stricter than JSON (no space, 64 levels), so `NO_JSON` only means that it does not know.
 */
export function skipValue(text: string, from: number, depth = 0): number {
  const first = text[from];
  if (first === '"') return skipString(text, from);
  if (first === '{') return depth < DEEPEST ? skipItems(text, from, 0x7d, true, depth + 1) : NO_JSON;
  if (first === '[') return depth < DEEPEST ? skipItems(text, from, 0x5d, false, depth + 1) : NO_JSON;
  const literal = LITERALS.find((word) => text.startsWith(word, from));
  return literal === undefined ? skipNumber(text, from) : from + literal.length;
}

/** Where the string that begins at `from` ends, in a plain text. */
export function skipString(text: string, from: number): number {
  return text.charCodeAt(from) === QUOTE ? text.indexOf('"', from + 1) + 1 : NO_JSON;
}

function skipItems(text: string, from: number, close: number, keyed: boolean, depth: number): number {
  if (text.charCodeAt(from + 1) === close) return from + 2;
  let at = from;
  do {
    at += 1;
    if (keyed) {
      at = skipString(text, at);
      if (at === NO_JSON || text.charCodeAt(at) !== COLON) return NO_JSON;
      at += 1;
    }
    at = skipValue(text, at, depth);
    if (at === NO_JSON) return NO_JSON;
  } while (text.charCodeAt(at) === COMMA);
  return text.charCodeAt(at) === close ? at + 1 : NO_JSON;
}

function skipNumber(text: string, from: number): number {
  NUMBER.lastIndex = from;
  return NUMBER.test(text) ? NUMBER.lastIndex : NO_JSON;
}
