import type { Choice } from '../../ports.ts';
import { choiceKeys, chosenBy } from './choice-keys.ts';
import { listPicture } from './list-rows.ts';
import { PHRASES } from './phrases.ts';
import { isEnter, type Question } from './question.ts';
import { stepIn } from './step-in.ts';

/** One of several: a key picks at once, arrows move, Enter takes where the cursor is, at first `preset`. */
export function chooseQuestion<T>(asked: {
  readonly message: string;
  readonly choices: readonly Choice<T>[];
  readonly preset?: T;
}): Question<number, Choice<T>> {
  const keyed = choiceKeys(asked.choices);
  const preset = asked.choices.findIndex(({ value }) => value === asked.preset);
  return {
    message: asked.message,
    start: Math.max(0, preset),
    fresh: false,
    typed: null,
    press: (pointed, key) => {
      const chosen = asked.choices[isEnter(key) ? pointed : chosenBy(keyed, key.char)];
      return chosen ? { answer: chosen } : { state: stepIn(asked.choices.length, pointed, key) };
    },
    draw: (pointed, columns, look) =>
      listPicture({ message: asked.message, keyed, pointed, marked: null, note: PHRASES.choose }, columns, look),
    words: (choice) => choice.name,
  };
}
