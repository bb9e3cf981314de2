import type { Model } from 'messageformat';
import { MessageFormat, MessageSyntaxError, parseMessage, validate } from 'messageformat';

import { localeOf } from './locale.ts';
import { simplePlaceholders } from './simple-text.ts';

/**
 * Why a text is no message: `leading-dot` (prose that begins with `.`), `brace` (one that opens no placeholder),
 * `backslash` (before a letter), `placeholder` (misspelt), `markup`, `local`, `function` (not :number or :integer),
 * `match` (the variants do not fit together).
 */
export type MessageFault =
  | 'leading-dot'
  | 'brace'
  | 'backslash'
  | 'placeholder'
  | 'markup'
  | 'local'
  | 'function'
  | 'match';

export type ParsedText =
  | { readonly ok: true; readonly placeholders: readonly string[] }
  | { readonly ok: false; readonly code: MessageFault; readonly at: number };

export type FormattedText =
  | { readonly ok: true; readonly text: string }
  /** The placeholder that has no value; null: no message, or a value of the wrong kind. */
  | { readonly ok: false; readonly missing: string | null };

/** Words and placeholders and nothing else: no escapes, no variants, no first character with a meaning. */
const SIMPLE = /^(?:[^\s.{}\\]|\{\$\w+\})(?:[^{}\\]|\{\$\w+\})*$/;
const FUNCTIONS: readonly string[] = ['number', 'integer'];
const parsed = new Map<string, ParsedText>();
const formatters = new Map<string, MessageFormat>();

/** The placeholders of a MessageFormat 2 text, or why it is none and where (offset in the text). Nothing is run. */
export function parseText(text: string): ParsedText {
  const placeholders = simplePlaceholders(text);
  if (placeholders) return { ok: true, placeholders };
  const before = parsed.get(text);
  if (before) return before;
  const result = parse(text);
  parsed.set(text, result);
  return result;
}

/** The words of a message, a space for each placeholder; of variants the last, which is for any number. Empty: it is no message. */
export function proseOf(text: string): string {
  if (!/[{\\]/.test(text)) return text;
  if (!parseText(text).ok) return '';
  const message = parseMessage(text);
  const pattern = message.type === 'message' ? message.pattern : (message.variants.at(-1)?.value ?? []);
  return pattern.map((piece) => (typeof piece === 'string' ? piece : ' ')).join('');
}

/** The text with its values, without bidi isolation. Values are not expanded again. */
export function formatText(
  text: string,
  language: string,
  values: Readonly<Record<string, string | number>>,
): FormattedText {
  const message = parseText(text);
  if (!message.ok) return { ok: false, missing: null };
  const missing = message.placeholders.find((name) => !Object.hasOwn(values, name));
  if (missing !== undefined) return { ok: false, missing };
  const texts = message.placeholders.every((name) => typeof values[name] === 'string');
  // What needs no rule of the language is put together here: a formatter costs more than all the rest.
  if (texts && SIMPLE.test(text))
    return { ok: true, text: text.replaceAll(/\{\$(\w+)\}/g, (_, name: string) => String(values[name])) };
  let failed = false;
  const formatted = formatter(text, language).format({ ...values }, () => {
    failed = true;
  });
  return failed ? { ok: false, missing: null } : { ok: true, text: formatted };
}

function formatter(text: string, language: string): MessageFormat {
  const key = `${language}\n${text}`;
  const before = formatters.get(key);
  if (before) return before;
  const made = new MessageFormat(localeOf(language), text, { bidiIsolation: 'none' });
  formatters.set(key, made);
  return made;
}

function parse(text: string): ParsedText {
  try {
    const message = parseMessage(text);
    const { functions, variables } = validate(message);
    const fault = oddity(message, functions, text);
    return fault ?? { ok: true, placeholders: [...variables] };
  } catch (error) {
    if (error instanceof MessageSyntaxError) return { ok: false, ...syntaxFault(text, error.start) };
    return { ok: false, code: 'match', at: 0 };
  }
}

function oddity(message: Model.Message, functions: ReadonlySet<string>, text: string): ParsedText | null {
  const odd = [...functions].find((name) => !FUNCTIONS.includes(name));
  if (odd !== undefined) return { ok: false, code: 'function', at: Math.max(0, text.indexOf(`:${odd}`)) };
  if (message.declarations.some(({ type }) => type === 'local')) {
    return { ok: false, code: 'local', at: text.indexOf('.local') };
  }
  const patterns = message.type === 'message' ? [message.pattern] : message.variants.map(({ value }) => value);
  for (const piece of patterns.flat()) {
    if (typeof piece === 'string') continue;
    if (piece.type === 'markup') return { ok: false, code: 'markup', at: Math.max(0, text.search(/\{\s*[#/]/)) };
    if (piece.arg?.type !== 'variable')
      return { ok: false, code: 'brace', at: Math.max(0, text.search(/\{(?![{\s]*\$)/)) };
  }
  return null;
}

/** Plain prose that trips the grammar gets a code of its own. */
function syntaxFault(text: string, at: number): { readonly code: MessageFault; readonly at: number } {
  const declared = /^\s*\.(?:input|local|match)\b/.test(text);
  if (/^\s*\./.test(text) && !declared) return { code: 'leading-dot', at: text.indexOf('.') };
  if (text[at] === '\\') return { code: 'backslash', at };
  const opened = text.lastIndexOf('{', at);
  const closed = opened < 0 ? -1 : text.indexOf('}', opened);
  const inside = opened >= 0 && (closed < 0 || closed >= at - 1);
  if (inside && /^\{\s*\$/.test(text.slice(opened))) return { code: 'placeholder', at: opened };
  if (declared) return { code: 'match', at: Math.max(0, at) };
  return { code: 'brace', at: text[at] === '}' ? at : Math.max(0, opened) };
}
