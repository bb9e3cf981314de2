import type { Contradiction } from '../core/incident/contradictions.ts';
import { factLabel } from './facts.ts';
import { listed } from './layout/list.ts';

const WORDS: Readonly<Record<Contradiction['kind'], (about: readonly string[]) => string>> = {
  fact: (about) =>
    `${listed(about.map(factLabel))} is another one than the public was told, and nothing has corrected that`,
  services: (about) => `${listed(about)} was said not to work, and is not named any more`,
  languages: (about) => `the numbers in ${listed(about)} are not the same in every language`,
  safe: (about) => `${listed(about)} says that it is safe, and nobody has confirmed it`,
  'all-told': (about) => `${listed(about)} says that all were told, and there is not a receipt from everywhere`,
};

/** What a draft says against what is public, in clauses. */
export function contradictionWords(against: readonly Contradiction[]): readonly string[] {
  return against.map(({ kind, about }) => WORDS[kind](about));
}
