import type { Score } from '../../core/drill/score.ts';
import { formulaOf } from '../drill/formula.ts';
import { checkTitle } from '../drill/value-words.ts';
import type { Look } from '../layout/look.ts';
import { rows } from '../layout/rows.ts';

/** The drill of a scenario, as a test of its playbook. `score` null: it could not be run, for these reasons. */
export type Rehearsed = {
  readonly name: string;
  readonly score: Score | null;
  readonly problems: readonly string[];
};

const WIDTH = 10;

/** A line for a drill, and below it what was wrong. */
export function rehearsedLines(look: Look, { name, score, problems }: Rehearsed): string {
  const [style, word] = score === null ? (['alert', 'broken'] as const) : verdict(score);
  const first = look.paint[style](word) + ' '.repeat(WIDTH - word.length);
  const wrong = score?.passed === false ? score.checks.filter(({ passed }) => !passed).map(checkTitle) : problems;
  const lines = [
    rows(look, [`drill ${name}`, ...(score ? [`: ${formulaOf(score)}, and ${score.mark} is enough`] : [])], {
      first,
      next: ' '.repeat(WIDTH),
    }),
    ...wrong.map((text) => rows(look, [text], { first: '  ', next: '  ' })),
  ];
  return `${lines.join('\n')}\n`;
}

function verdict({ passed }: Score): readonly ['good' | 'alert', string] {
  return passed ? ['good', 'passed'] : ['alert', 'below'];
}

/** The same in `test --json`. */
export function rehearsedDocument({ name, score, problems }: Rehearsed): object {
  const wrong = score?.checks.filter(({ passed }) => !passed).map(({ id }) => id) ?? [];
  return {
    scenario: name,
    passed: score?.passed ?? false,
    score: score?.score ?? null,
    mark: score?.mark ?? null,
    wrong,
    problems,
  };
}
