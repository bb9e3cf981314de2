/** The prompts' own words. */
export const PHRASES = {
  choose: 'A key, or arrows and Enter.',
  pick: 'Keys or space to mark, Enter to go on.',
  atLeast: (count: number) => (count === 1 ? 'Mark at least one, then Enter.' : `Mark at least ${count}, then Enter.`),
  none: 'none',
  press: (keys: readonly string[]) => `Press ${list(keys)}.`,
  noEnter: (keys: readonly string[]) => `Enter is no answer here: press ${list(keys)}.`,
  takesPreset: 'Enter:',
} as const;

function list(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}
