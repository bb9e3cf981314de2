import type { TestResult, TestState } from '../../core/playbook/test-result.ts';
import { isFine } from '../../core/playbook/test-result.ts';
import { counted } from '../layout/list.ts';
import type { Look, Style } from '../layout/look.ts';
import { rows } from '../layout/rows.ts';
import { type Changed, difference } from './difference.ts';

const WIDTH = 10;
/** The most lines of a difference that are shown: whoever must read more reads the file. */
const MOST_LINES = 60;

const STYLES: Readonly<Record<TestState, Style>> = {
  passed: 'good',
  written: 'good',
  differs: 'alert',
  new: 'alert',
  broken: 'alert',
  'left-over': 'alert',
};

const SIGNS: Readonly<Record<Changed['kind'], readonly [string, Style | null]>> = {
  place: ['', 'strong'],
  same: ['  ', 'dim'],
  gone: ['- ', 'alert'],
  fresh: ['+ ', 'good'],
};

/** Each test with what came of it, what has changed, and what to do. */
export function testPage(look: Look, results: readonly TestResult[]): string {
  const blocks = results.map((result) => [head(look, result), ...body(look, result)].join('\n'));
  return `${[...blocks, summary(look, results)].join('\n')}\n`;
}

function head(look: Look, { state, file, accepted }: TestResult): string {
  const where = state === 'written' || state === 'left-over' ? accepted : file;
  const label = look.paint[STYLES[state]](state) + ' '.repeat(WIDTH - state.length);
  return rows(look, [where], { first: label, next: ' '.repeat(WIDTH) });
}

function body(look: Look, result: TestResult): readonly string[] {
  const says = (text: string) => rows(look, [text], { first: '  ', next: '  ' });
  switch (result.state) {
    case 'new':
      return [
        says(
          `No texts were accepted yet: read them with firsthour test ${result.playbook} --update, and keep ${result.accepted}.`,
        ),
      ];
    case 'left-over':
      return [says('No test makes these texts any more: delete the file, or write the test beside it.')];
    case 'broken':
      return result.problems.map(says);
    case 'differs':
      return differing(look, result);
    default:
      return [];
  }
}

function differing(look: Look, { before, after, playbook, accepted }: TestResult): readonly string[] {
  const lines = difference(before, after);
  const more = lines.length - MOST_LINES;
  return [
    ...lines.slice(0, MOST_LINES).map((line) => changedLine(look, line)),
    ...(more > 0 ? [rows(look, [`  … and ${counted(more, 'more line')}.`])] : []),
    rows(look, [`If that is meant, firsthour test ${playbook} --update accepts it into ${accepted}.`], {
      first: '  ',
      next: '  ',
    }),
  ];
}

function changedLine(look: Look, { kind, text }: Changed): string {
  const [sign, style] = SIGNS[kind];
  const words = text.replace(/^(> |#+ )/, '');
  return rows(look, [style === null ? words : [style, words]], { first: `  ${sign}`, next: '    ' });
}

function summary(look: Look, results: readonly TestResult[]): string {
  const wrong = results.filter((result) => !isFine(result)).length;
  const all = counted(results.length, 'test');
  return rows(look, wrong === 0 ? [`${all}, all as accepted.`] : [['alert', `${wrong} of ${all} not as accepted.`]]);
}
