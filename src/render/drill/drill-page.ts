import type { Check } from '../../core/drill/check.ts';
import { counted } from '../layout/list.ts';
import type { Look } from '../layout/look.ts';
import { rows } from '../layout/rows.ts';
import type { ShownDrill } from './document.ts';
import { formulaOf } from './formula.ts';
import { checkTitle, checkWords } from './value-words.ts';

const MARKS = 5;

/** A drill's table: what was expected, what came, and what that is worth. Below it, which minute went wrong. */
export function drillPage(look: Look, drill: ShownDrill): string {
  const { name, scenario, script, incident, score } = drill;
  const lines = [
    rows(look, [['alert', 'EXERCISE '], ['strong', name], ` ${scenario.title}`]),
    rows(look, [['dim', `seed ${script.seed}, drills/${incident}`]]),
    '',
    ...score.checks.map((check) => checkRow(look, check)),
    '',
    rows(look, [
      [score.passed ? 'good' : 'alert', score.passed ? 'Passed: ' : 'Below the mark: '],
      `${formulaOf(score)}, and ${score.mark} is enough.`,
    ]),
    ...wentWrong(look, score.checks),
  ];
  return `${lines.join('\n')}\n`;
}

/** Drills that were run together, in one line. */
export function drillsSummary(look: Look, drills: readonly ShownDrill[], broken: number): string {
  const failed = drills.filter(({ score }) => !score.passed);
  const words = [
    `${counted(drills.length, 'drill')}, ${failed.length} below the mark`,
    ...(broken === 0 ? [] : [`${counted(broken, 'scenario')} that cannot be run`]),
    ...failed.map(({ name, score }) => `${name} (${score.score})`),
  ];
  return `${rows(look, [`${words.join('; ')}.`])}\n`;
}

function checkRow(look: Look, check: Check): string {
  const mark = check.passed ? look.paint.good('ok') : look.paint.alert(check.points > 0 ? 'half' : 'no');
  const first = mark + ' '.repeat(MARKS - (check.passed ? 2 : check.points > 0 ? 4 : 2));
  return rows(look, [checkWords(check), ['dim', ` (${check.points}/${check.of})`]], { first, next: ' '.repeat(MARKS) });
}

function wentWrong(look: Look, checks: readonly Check[]): readonly string[] {
  const first = checks
    .flatMap((check) => (check.minute === null ? [] : [{ check, minute: check.minute }]))
    .toSorted((a, b) => a.minute - b.minute)[0];
  if (!first) return [];
  return [rows(look, [`Minute ${first.minute} went wrong first. What did not hold: ${checkTitle(first.check)}.`])];
}
