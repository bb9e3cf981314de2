import type { Contradiction } from '../../core/incident/contradictions.ts';
import { contradictionWords } from '../contradictions.ts';
import type { Catalogue } from './said.ts';

const KINDS: readonly Contradiction['kind'][] = ['fact', 'services', 'languages', 'safe', 'all-told'];

/** About a text that contradicts what is public, or itself. */
export const CONTRADICTION_SAYINGS: Catalogue = {
  contradicts: ({ text, list }) => {
    const against = KINDS.flatMap((kind) => (list(kind).length === 0 ? [] : [{ kind, about: list(kind) }]));
    return {
      message: `${text('statement')} contradicts what is known: ${contradictionWords(against).join('; ')}.`,
      hint: `Correct what was said (firsthour correct STATEMENT), change the text, or send it with --because WHY.`,
    };
  },
};
