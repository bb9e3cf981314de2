import type { Plan } from '../../core/playbook/plan.ts';
import type { Outlook } from '../../core/reach/outlook.ts';
import { periodText } from '../kit/clock-words.ts';
import { listed } from '../layout/list.ts';
import type { Look, Piece, Style } from '../layout/look.ts';
import { heading, rows } from '../layout/rows.ts';
import { teamText } from '../names.ts';
import type { Paint } from '../paint.ts';
import { downText, lacksOf } from './answer.ts';

const MARKS = {
  good: ['good', 'ok'],
  look: ['question', 'look'],
  silent: ['alert', 'SILENT'],
} as const satisfies Readonly<Record<string, readonly [Style, string]>>;
const WIDTH = 8;

/** Each playbook with each dependency lost in turn, one paragraph each: who can still be told, and what cannot be done. */
export function inTurnPage(outlooks: readonly (readonly [Plan, Outlook])[], paint: Paint, columns: number): string {
  const look: Look = { paint, columns };
  const plans = [...new Set(outlooks.map(([plan]) => plan))];
  const sections = plans.map((plan) => {
    const mine = outlooks.filter(([of]) => of === plan).map(([, outlook]) => outlook);
    const title = heading(look, `${plan.playbook.id}: ${teamText(plan.playbook.title)}`);
    return [title, ...mine.map((outlook) => caseRow(look, outlook))].join('\n');
  });
  return `${sections.join('\n\n')}\n`;
}

function caseRow(look: Look, outlook: Outlook): string {
  const lacks = lacksOf(outlook);
  const [style, mark] = MARKS[outlook.ok ? (lacks.length === 0 ? 'good' : 'look') : 'silent'];
  const margin = { first: look.paint[style](mark.padEnd(WIDTH)), next: ' '.repeat(WIDTH) };
  const told = outlook.audiences
    .filter(({ reached }) => reached)
    .map(({ audience, ways }) => {
      const left = ways.filter(({ standing }) => standing === 'alive').map(({ channel }) => channel);
      const within = outlook.first_word?.audience === audience ? outlook.first_word.within : null;
      return `${audience} by ${listed(left)}${within === null ? '' : `, within ${periodText(within)}`}`;
    });
  const said = told.length === 0 ? 'nobody' : told.join('; ');
  const pieces: readonly Piece[] =
    lacks.length === 0 ? [`: ${said}.`] : [': ', [style, `${lacks.join('. ')}.`], ` Still told: ${said}.`];
  return rows(look, [['strong', downText(outlook)], ...pieces], margin);
}
