import { Readable, Writable } from 'node:stream';

import { createPrompt, useEffect, useKeypress, useState } from '@inquirer/core';

import type { Hot } from '../../ports.ts';
import { type HotAnswer, pressHot } from './hot.ts';
import type { Keyboard } from './keyboard.ts';
import type { Canvas, Painter } from './painter.ts';
import { stack } from './picture.ts';
import { isEnter, type Key, type Line, type Look, type Question } from './question.ts';
import { wrap } from './wrap.ts';

/** What questions are asked with. */
export type Desk = {
  readonly keyboard: Keyboard;
  readonly canvas: Canvas;
  readonly painter: Painter;
  readonly look: Look;
  /** How often the header is looked at, ms. */
  readonly tickMs: number;
};

/**
 * Asks until there is an answer, by the question's own keys or a hot one, or `leaving` ends it (an error of Inquirer's).
 * Inquirer runs the prompt and edits the line; the keys come from our keyboard and the rows go to our painter.
 */
export function ask<S, A, H>(
  { keyboard, canvas, painter, look, tickMs }: Desk,
  question: Question<S, A>,
  hot: readonly Hot<H>[],
  header: () => string,
  leaving: AbortController,
): Promise<{ readonly answer: A } | HotAnswer<H>> {
  const keys = new Readable({ read: () => undefined });
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  let state = question.start;

  const prompt = createPrompt<{ readonly answer: A } | HotAnswer<H>, null>((_, done) => {
    const [, redraw] = useState({});

    /** True when the question is still open. */
    function press(key: Key): boolean {
      const step = question.press(state, key);
      if ('answer' in step) {
        done({ answer: step.answer });
        return false;
      }
      state = step.state;
      redraw({});
      return true;
    }

    useKeypress((event: { readonly name?: string; readonly sequence?: string }, rl) => {
      const key = { name: event.name ?? '', char: typedChar(event.sequence ?? ''), line: lineOf(rl) };
      const open = press(key);
      const kept = question.typed?.(state) ?? '';
      if (!open || !isEnter(key) || kept === '') return;
      // Readline let go of the line at Enter, and it was not the answer.
      rl.write(kept);
      press({ name: '', char: '', line: lineOf(rl) });
    });

    useEffect((rl) => {
      rl.write(question.typed?.(state) ?? '');
      const ticking = setInterval(() => redraw({}), tickMs);
      const resized = (): void => redraw({});
      canvas.on('resize', resized);
      const take = keyboard.give({
        key: (char) => void keys.emit('data', char),
        paste: (text) => {
          if (question.typed) rl.write(text);
          press({ name: 'paste', char: '', line: lineOf(rl) });
        },
        hot: (char) => {
          const pressed = pressHot(hot, char);
          if (pressed === 'stays') redraw({});
          else if (pressed !== 'not-hot') done(pressed);
          return pressed !== 'not-hot';
        },
        oneByOne: question.fresh,
        empty: () => (question.typed?.(state) ?? '') === '',
        leave: () => leaving.abort(),
      });
      return () => {
        take();
        canvas.off('resize', resized);
        clearInterval(ticking);
      };
    }, []);

    const { columns, height } = painter.room();
    const above = header();
    const rows = above === '' ? [] : above.split('\n').flatMap((line) => wrap(line, columns));
    painter.draw(stack(rows, question.draw(state, columns, look), height));
    return '';
  });
  return prompt(null, { input: keys, output: nowhere, signal: leaving.signal });
}

function lineOf(rl: { readonly line: string; readonly cursor?: number }): Line {
  return { text: rl.line, cursor: rl.cursor ?? rl.line.length };
}

/** What a key types: nothing for arrows, control keys and Alt with a letter. */
function typedChar(sequence: string): string {
  return [...sequence].length === 1 && sequence >= ' ' && sequence !== '\u007f' ? sequence : '';
}
