import { StringDecoder } from 'node:string_decoder';

import { areSeveralKeys, firstTyped, typedOn } from './typed.ts';
import { printable } from './wrap.ts';

/** A terminal that is read from. */
export type Input = NodeJS.ReadableStream & { readonly isTTY?: boolean; setRawMode?(raw: boolean): unknown };

/** Who gets the keys. */
export type Typist = {
  /** One character of what is typed; several of them may make one key. */
  readonly key: (char: string) => void;
  readonly paste: (text: string) => void;
  /** Takes a key that means the same at every question; false where it is none. */
  readonly hot: (char: string) => boolean;
  /** True when several keys that come at once are no answer: nobody types so fast who has read the question. */
  readonly oneByOne: boolean;
  /** True when Ctrl-D means leaving, not deleting. */
  readonly empty: () => boolean;
  /** Ctrl-C, Ctrl-D, or the terminal is gone. */
  readonly leave: () => void;
};

/** The keys of one terminal. What is typed ahead waits for the next question. */
export type Keyboard = {
  /** Takes the terminal over (raw mode) until `close`. `lost` is called when it is gone. */
  readonly open: (lost: () => void) => void;
  /** Throws away what was typed until now. True when a Ctrl-C was among it. */
  readonly discard: () => Promise<boolean>;
  /** Hands keys over, those typed ahead first, until the function returned is called. */
  readonly give: (typist: Typist) => () => void;
  readonly close: () => void;
};

const CTRL_C = '\u0003';
const CTRL_D = '\u0004';
// Tab, where it means nothing, would be typed as such; Ctrl-Z would stop deliveries that are being retried; the others mean nothing to a line editor.
const NO_KEY = /^[\0\t\u001a\u001c-\u001e]$/;

/** Reads the keys of `input`. */
export function createKeyboard(input: Input): Keyboard {
  const decoder = new StringDecoder('utf8');
  let waiting = '';
  let typist: Typist | null = null;
  let lost = (): void => undefined;

  function deliver(): void {
    for (let typed = firstTyped(waiting); typist && typed; typed = firstTyped(waiting)) {
      waiting = waiting.slice(typed.length);
      if (typed.kind === 'paste') typist.paste(typed.text);
      else if (typed.text === CTRL_C || (typed.text === CTRL_D && typist.empty())) typist.leave();
      else if (!typist.hot(typed.text) && isKey(typed.text)) typist.key(typed.text);
    }
  }

  function read(chunk: Buffer | string): void {
    const text = typeof chunk === 'string' ? chunk : decoder.write(chunk);
    // Also out of a paste whose end never comes.
    if (text === CTRL_C) waiting = '';
    waiting = typedOn(waiting, text);
    if (typist?.oneByOne && areSeveralKeys(waiting)) {
      if (waiting.includes(CTRL_C)) typist.leave();
      else typist.paste(waiting);
      waiting = '';
    }
    deliver();
  }

  // For good: a terminal that goes away may say so late.
  for (const event of ['end', 'close', 'error']) input.on(event, () => lost());

  return {
    open: (whenLost) => {
      lost = whenLost;
      if (!input.readable) lost();
      input.setRawMode?.(true);
      input.on('data', read);
      input.resume();
    },
    discard: async () => {
      let thrownAway = '';
      do {
        thrownAway += waiting;
        waiting = '';
        // Twice, because the first may come before the system was asked for input at all.
        await turn();
        await turn();
      } while (waiting !== '');
      return thrownAway.includes(CTRL_C);
    },
    give: (next) => {
      typist = next;
      const ahead = setImmediate(deliver);
      return () => {
        typist = null;
        clearImmediate(ahead);
      };
    },
    close: () => {
      input.off('data', read);
      input.pause();
      input.setRawMode?.(false);
      lost = () => undefined;
    },
  };
}

function isKey(char: string): boolean {
  return char < '\u0080' ? !NO_KEY.test(char) : printable(char) !== '';
}

function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
