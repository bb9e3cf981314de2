import type { Score } from '../../core/drill/score.ts';

/** How the figure came to be: `100 × 41 / 44 = 93`. */
export function formulaOf({ points, of, score }: Pick<Score, 'points' | 'of' | 'score'>): string {
  return `100 × ${points} / ${of} = ${score}`;
}
