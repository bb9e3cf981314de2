import type { Choice } from '../../ports.ts';

/** A choice and the key that stands for it; empty when there are more choices than keys. */
export type Keyed<T> = { readonly choice: Choice<T>; readonly key: string };

const LETTERS = [...'abcdefghilmnopqrstuvwxyz'];

/** Gives each choice its own key, or its number, or (from the tenth on) a free letter; j and k move and are never given. */
export function choiceKeys<T>(choices: readonly Choice<T>[]): readonly Keyed<T>[] {
  const taken = new Set(choices.map((choice) => choice.key ?? ''));
  return choices.map((choice, index) => {
    const free = [...(index < 9 ? [String(index + 1)] : []), ...LETTERS];
    const key = choice.key ?? free.find((candidate) => !taken.has(candidate)) ?? '';
    taken.add(key);
    return { choice, key };
  });
}

/** The place of the choice that a typed character means, else -1. Capitals count as small letters where that is clear. */
export function chosenBy<T>(keyed: readonly Keyed<T>[], char: string): number {
  if (char === '') return -1;
  const exact = keyed.findIndex(({ key }) => key === char);
  return exact >= 0 ? exact : keyed.findIndex(({ key }) => key !== '' && key === char.toLowerCase());
}
