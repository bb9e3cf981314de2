import { printable } from './wrap.ts';

/** The beginning of what was typed: a key, or a paste as a whole. `length` is what it takes of the input. */
export type Typed = { readonly kind: 'key' | 'paste'; readonly text: string; readonly length: number };

/** Asks a terminal to say where a paste begins and ends, so that a line break in it answers nothing. */
export const MARK_PASTES = '\u001b[?2004h';
export const STOP_MARKING_PASTES = '\u001b[?2004l';

const ESCAPE = '\u001b';
const BEGIN = '\u001b[200~';
const END = '\u001b[201~';

const ONE_KEY = /^(?:\u001b\[[\d;]*[A-Za-z~]|\u001bO?.|.)[\r\n]*$/su;

/** The first key or paste in `input`, or null when the rest of it has yet to come. */
export function firstTyped(input: string): Typed | null {
  if (input.startsWith(BEGIN)) {
    const end = input.indexOf(END);
    if (end < 0) return null;
    const text = input.slice(BEGIN.length, end).replace(/[\r\n]+$/, '');
    return { kind: 'paste', text: printable(text), length: end + END.length };
  }
  if (input !== '' && BEGIN.startsWith(input)) return null;
  const [char] = input;
  return char === undefined ? null : { kind: 'key', text: char, length: char.length };
}

/** `input` with `more` behind it. An Escape that turns out to be a key of its own means nothing here and is dropped. */
export function typedOn(input: string, more: string): string {
  return input === ESCAPE && !/^[[O]/.test(more) ? more : input + more;
}

/** True when keys came in one piece that no single key sends. A key and Enter, struck one after the other, are let through. */
export function areSeveralKeys(input: string): boolean {
  return firstTyped(input)?.kind === 'key' && !ONE_KEY.test(input);
}
