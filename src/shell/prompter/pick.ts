import type { Choice } from '../../ports.ts';
import { choiceKeys, chosenBy } from './choice-keys.ts';
import { listPicture } from './list-rows.ts';
import { PHRASES } from './phrases.ts';
import { isEnter, type Question } from './question.ts';
import { stepIn } from './step-in.ts';

type State = { readonly pointed: number; readonly marked: readonly boolean[]; readonly note: string };

/**
 * Some of several: keys and the space bar mark, Enter ends once at least `atLeast` are marked. One of `ways` is taken at once
 * and alone.
 */
export function pickQuestion<T>(asked: {
  readonly message: string;
  readonly choices: readonly Choice<T>[];
  readonly ways?: readonly Choice<T>[];
  readonly preset: readonly T[];
  readonly atLeast: number;
}): Question<State, readonly Choice<T>[]> {
  const { choices, ways = [] } = asked;
  const keyed = choiceKeys([...choices, ...ways]);
  const wayAt = (at: number) => ways[at - choices.length];

  function toggle(state: State, at: number): State {
    const marked = state.marked.map((mark, index) => (index === at ? !mark : mark));
    return { pointed: at, marked, note: PHRASES.pick };
  }

  return {
    message: asked.message,
    start: {
      pointed: 0,
      marked: choices.map(({ value }) => asked.preset.includes(value)),
      note: PHRASES.pick,
    },
    fresh: false,
    typed: null,
    press: (state, key) => {
      const at = isEnter(key) || key.name === 'space' ? state.pointed : chosenBy(keyed, key.char);
      const way = wayAt(at);
      if (way) return { answer: [way] };
      if (isEnter(key)) {
        const answer = choices.filter((_, index) => state.marked[index]);
        if (answer.length >= asked.atLeast) return { answer };
        return { state: { ...state, note: PHRASES.atLeast(asked.atLeast) } };
      }
      if (at >= 0) return { state: toggle(state, at) };
      return { state: { ...state, pointed: stepIn(keyed.length, state.pointed, key) } };
    },
    draw: ({ pointed, marked, note }, columns, look) =>
      listPicture({ message: asked.message, keyed, pointed, marked, note }, columns, look),
    words: (taken) => (taken.length === 0 ? PHRASES.none : taken.map(({ name }) => name).join(', ')),
  };
}
