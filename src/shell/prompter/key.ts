import type { Choice } from '../../ports.ts';
import { choiceKeys, chosenBy } from './choice-keys.ts';
import { listPicture } from './list-rows.ts';
import { PHRASES } from './phrases.ts';
import { isEnter, type Question } from './question.ts';

/** One key out of a few. Enter, and whatever was typed before the question could be seen, is no answer. */
export function keyQuestion<T>(asked: {
  readonly message: string;
  readonly keys: readonly Choice<T>[];
}): Question<string, Choice<T>> {
  const keyed = choiceKeys(asked.keys);
  const keys = keyed.map(({ key }) => key);
  return {
    message: asked.message,
    start: '',
    fresh: true,
    typed: null,
    press: (_, key) => {
      if (isEnter(key)) return { state: PHRASES.noEnter(keys) };
      const chosen = asked.keys[chosenBy(keyed, key.char)];
      return chosen ? { answer: chosen } : { state: PHRASES.press(keys) };
    },
    draw: (note, columns, look) =>
      listPicture({ message: asked.message, keyed, pointed: -1, marked: null, note }, columns, look),
    words: (choice) => choice.name,
  };
}
