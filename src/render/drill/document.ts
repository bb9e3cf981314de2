import type { Score } from '../../core/drill/score.ts';
import type { Script } from '../../core/drill/script.ts';
import { formulaOf } from './formula.ts';

/** A drill as it is shown: what ran, and what it is worth. */
export type ShownDrill = {
  readonly name: string;
  readonly scenario: { readonly title: string };
  readonly script: Pick<Script, 'seed'>;
  readonly incident: string;
  readonly score: Score;
};

/** The document that `drill run --json` prints. Minutes count from when the impact starts. */
export function drillDocument({ name, script, incident, score }: ShownDrill): object {
  const { passed, measures, checks, mark } = score;
  return {
    scenario: name,
    seed: script.seed,
    incident,
    passed,
    score: score.score,
    mark,
    formula: formulaOf(score),
    measures,
    checks: checks.map(({ id, passed: fine, expected, actual, minute, points, of }) => ({
      id,
      passed: fine,
      expected,
      actual,
      minute,
      points,
      of,
    })),
  };
}
