import type { Choice } from '../../ports.ts';
import { choiceKeys, chosenBy } from './choice-keys.ts';
import { listPicture } from './list-rows.ts';
import { PHRASES } from './phrases.ts';
import { isEnter, type Question } from './question.ts';
import { stepIn } from './step-in.ts';

type State = { readonly pointed: number; readonly marked: readonly boolean[]; readonly note: string };

/** Some of several: keys and the space bar mark, Enter ends once at least `atLeast` are marked. */
export function pickQuestion<T>(asked: {
  readonly message: string;
  readonly choices: readonly Choice<T>[];
  readonly preset: readonly T[];
  readonly atLeast: number;
}): Question<State, readonly Choice<T>[]> {
  const keyed = choiceKeys(asked.choices);

  function toggle(state: State, at: number): State {
    const marked = state.marked.map((mark, index) => (index === at ? !mark : mark));
    return { pointed: at, marked, note: PHRASES.pick };
  }

  return {
    message: asked.message,
    start: {
      pointed: 0,
      marked: asked.choices.map(({ value }) => asked.preset.includes(value)),
      note: PHRASES.pick,
    },
    fresh: false,
    typed: null,
    press: (state, key) => {
      if (isEnter(key)) {
        const answer = asked.choices.filter((_, index) => state.marked[index]);
        if (answer.length >= asked.atLeast) return { answer };
        return { state: { ...state, note: PHRASES.atLeast(asked.atLeast) } };
      }
      const at = key.name === 'space' ? state.pointed : chosenBy(keyed, key.char);
      if (at >= 0) return { state: toggle(state, at) };
      return { state: { ...state, pointed: stepIn(asked.choices.length, state.pointed, key) } };
    },
    draw: ({ pointed, marked, note }, columns, look) =>
      listPicture({ message: asked.message, keyed, pointed, marked, note }, columns, look),
    words: (choices) => choices.map(({ name }) => name).join(', '),
  };
}
