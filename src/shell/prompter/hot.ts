import type { Hot, HotKey } from '../../ports.ts';

/** The answer that a hot key gave, and its words. */
export type HotAnswer<A> = { readonly hot: A; readonly words: string };

const CHARS: Readonly<Record<HotKey, string>> = { tab: '\t', 'ctrl-x': '\u0018' };

/** What a typed character does at every question: it answers, or does its work while the question stays. */
export function pressHot<A>(keys: readonly Hot<A>[], char: string): HotAnswer<A> | 'stays' | 'not-hot' {
  const found = keys.find(({ key }) => CHARS[key] === char);
  if (!found) return 'not-hot';
  const answer = found.press();
  return answer === undefined ? 'stays' : { hot: answer, words: found.name };
}
