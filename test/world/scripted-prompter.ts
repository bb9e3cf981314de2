import { isDeepStrictEqual } from 'node:util';

import { Cancelled } from '../../src/core/failure.ts';
import type { Choice, Hot, HotKey, Prompter } from '../../src/ports.ts';

/**
 * An answer to a question whose message contains `to`. `choose` and `key` take a choice's value, name or key; `pick` a list of
 * them; `enter: true` takes the preset; `hot` presses a key that means the same everywhere; `leave: true` cancels.
 */
export type ScriptedAnswer = { readonly to: string } & (
  | { readonly answer: unknown }
  | { readonly enter: true }
  | { readonly hot: HotKey }
  | { readonly leave: true }
);

export type ScriptedPrompter = {
  readonly prompter: Prompter;
  /** The messages of the questions that were asked. */
  readonly asked: readonly string[];
  readonly complaints: () => readonly string[];
};

/** Answers questions in order; a question that nobody scripted fails. */
export function scriptedPrompter(answers: readonly ScriptedAnswer[], now: () => string): ScriptedPrompter {
  const asked: string[] = [];
  const unexpected: string[] = [];
  const left = [...answers];

  function next(question: { readonly message: string; readonly header: (now: string) => string }): ScriptedAnswer {
    asked.push(question.message);
    question.header(now());
    const answer = left.shift();
    if (answer === undefined || !question.message.includes(answer.to)) {
      fail(`unexpected question "${question.message}", scripted ${answer ? `"${answer.to}"` : 'none'}`);
    }
    if ('leave' in answer) throw new Cancelled('left');
    return answer;
  }

  function fail(why: string): never {
    unexpected.push(why);
    throw new Error(why);
  }

  /** What a hot key answers; where it answers nothing, the question stays, and the next answer is for it. */
  function answered<A, B>(
    question: { readonly message: string; readonly header: (now: string) => string; readonly hot?: readonly Hot<A>[] },
    answer: (scripted: Exclude<ScriptedAnswer, { hot: unknown }>) => B,
  ): A | B {
    for (;;) {
      const scripted = next(question);
      if (!('hot' in scripted)) return answer(scripted);
      const hot = question.hot?.find(({ key }) => key === scripted.hot);
      const pressed = hot ? hot.press() : fail(`"${question.message}" has no key ${scripted.hot}`);
      if (pressed !== undefined) return pressed;
    }
  }

  function found<T>(choices: readonly Choice<T>[], wanted: unknown): T {
    const choice = choices.find(
      ({ value, name, key }) =>
        isDeepStrictEqual(value, wanted) || name === wanted || (key !== undefined && key === wanted),
    );
    return choice ? choice.value : fail(`no choice ${JSON.stringify(wanted)} among ${choices.map(({ name }) => name)}`);
  }

  return {
    asked,
    complaints: () => [...unexpected, ...left.map(({ to }) => `the question "${to}" was never asked`)],
    prompter: {
      choose: async (question) =>
        answered(question, (answer) => {
          if ('answer' in answer) return found(question.choices, answer.answer);
          return question.preset !== undefined ? question.preset : fail(`"${question.message}" has no preset`);
        }),
      pick: async (question) =>
        answered(question, (answer) => {
          if (!('answer' in answer)) return question.preset;
          const choices = [...question.choices, ...(question.ways ?? [])];
          return (answer.answer as readonly unknown[]).map((one) => found(choices, one));
        }),
      text: async (question) =>
        answered(question, (answer) => {
          const typed = 'answer' in answer ? String(answer.answer) : question.typed || question.preset;
          const wrong = question.check(typed);
          return wrong === null ? typed : fail(`"${typed}" was not taken: ${wrong}`);
        }),
      key: async (question) =>
        answered(question, (answer) =>
          'answer' in answer
            ? found(question.keys, answer.answer)
            : fail(`Enter is no answer to "${question.message}"`),
        ),
    },
  };
}
