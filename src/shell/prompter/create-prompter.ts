import { Cancelled, Failure } from '../../core/failure.ts';
import type { Header, Hot, Prompter } from '../../ports.ts';
import { ask } from './ask.ts';
import { chooseQuestion } from './choose.ts';
import { keyQuestion } from './key.ts';
import { createKeyboard, type Input } from './keyboard.ts';
import { hanging } from './list-rows.ts';
import { type Canvas, createPainter } from './painter.ts';
import { pickQuestion } from './pick.ts';
import type { Paint, Question } from './question.ts';
import { symbolsFor } from './symbols.ts';
import { textQuestion } from './text.ts';
import { MARK_PASTES, STOP_MARKING_PASTES } from './typed.ts';
import { printable } from './wrap.ts';

/** What every question has. */
type Common<B> = { readonly header: Header; readonly hot?: readonly Hot<B>[] };

type TextAsked<A> = Parameters<Prompter['text']>[0] & Common<A>;

const LEAVING = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Asks at a terminal. One question at a time; while it is open, nothing else may write to `output`. Each question throws
 * `Cancelled` when the person leaves or the terminal goes, and `Failure` (`no-terminal`) where there is none.
 */
export function createPrompter(terminal: {
  readonly input: Input;
  readonly output: Canvas & { readonly isTTY?: boolean };
  readonly now: () => string;
  readonly paint: Paint;
  readonly utf8: boolean;
  /** Ends the question that is open, and every later one. */
  readonly interrupted?: AbortSignal;
  /** How often headers are looked at, ms. */
  readonly tickMs?: number;
}): Prompter {
  const { input, output: canvas, paint } = terminal;
  const symbols = symbolsFor(terminal.utf8);
  const keyboard = createKeyboard(input);
  const painter = createPainter(canvas);
  const desk = { keyboard, canvas, painter, look: { paint, symbols }, tickMs: terminal.tickMs ?? 1000 };
  let lost = (): void => undefined;
  // For good: a terminal that is gone may say so after the question.
  canvas.on('error', () => lost());

  async function put<S, A, B>(question: Question<S, A>, asked: Common<B>, from: (answer: A) => B): Promise<B> {
    const message = printable(question.message);
    if (!input.isTTY || !canvas.isTTY) throw noTerminal(message);
    const leaving = new AbortController();
    const leave = (): void => leaving.abort();
    let stays = { sign: paint.alert(symbols.left), text: message };
    lost = leave;
    for (const signal of LEAVING) process.on(signal, leave);
    terminal.interrupted?.addEventListener('abort', leave);
    if (terminal.interrupted?.aborted) leave();
    keyboard.open(leave);
    canvas.write(MARK_PASTES);
    try {
      if (question.fresh && (await keyboard.discard())) leave();
      const given = await ask(desk, question, asked.hot ?? [], () => asked.header(terminal.now()), leaving);
      const words = printable('hot' in given ? given.words : question.words(given.answer));
      stays = { sign: paint.good(symbols.answered), text: `${message} ${paint.strong(words)}` };
      return 'hot' in given ? given.hot : from(given.answer);
    } catch (error) {
      throw leaving.signal.aborted ? new Cancelled() : error;
    } finally {
      painter.finish(hanging(`${stays.sign} `, stays.text, painter.room().columns).map((row) => row.trimEnd()));
      canvas.write(STOP_MARKING_PASTES);
      keyboard.close();
      for (const signal of LEAVING) process.off(signal, leave);
      terminal.interrupted?.removeEventListener('abort', leave);
      lost = () => undefined;
    }
  }

  return {
    choose: (asked) => put(chooseQuestion(asked), asked, ({ value }) => value),
    pick: (asked) => put(pickQuestion(asked), asked, (taken) => taken.map(({ value }) => value)),
    text: <A>(asked: TextAsked<A>) => put(textQuestion(asked), asked, (line): string | A => line),
    key: (asked) => put(keyQuestion(asked), asked, ({ value }) => value),
  };
}

function noTerminal(message: string): Failure {
  return new Failure(
    'no-terminal',
    `Could not ask "${message}": there is no terminal here.`,
    'Give the answer as an option (--help lists them), or run this at a terminal.',
  );
}
