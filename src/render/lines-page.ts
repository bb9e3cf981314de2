import { isPublicAudience } from '../core/incident/audience.ts';
import type { Line } from '../core/incident/lines.ts';
import type { Plan } from '../core/playbook/plan.ts';
import { elapsed } from '../core/time/instant.ts';
import { listed } from './layout/list.ts';
import type { Look } from './layout/look.ts';
import { quoteTight } from './layout/quote.ts';
import { item, rows } from './layout/rows.ts';
import { audienceName } from './names.ts';
import type { Paint } from './paint.ts';
import { clockText, spanText } from './times.ts';

/** Parts that answer what people ask next. */
const ASKED: readonly (readonly [part: string, asks: string])[] = [
  ['unknown', 'Not known yet'],
  ['workaround', 'What people can do'],
  ['compensation', 'What they get back'],
];

/** What is looked for: in which language, and when. */
type Asked = { readonly language: string; readonly nextUpdateBy: string | null; readonly now: string };

/** What may be said now: the last word to each audience as it stands, and short answers out of it. Nothing else is public. */
export function linesPage(plan: Plan, lines: readonly Line[], asked: Asked, paint: Paint, columns: number): string {
  const look: Look = { paint, columns };
  if (lines.length === 0) return `${rows(look, [NOTHING])}\n`;
  const blocks = lines.map((line) => `${headRow(plan, look, line, asked)}\n${quoteTight(look, line.text)}`);
  return `${[...blocks, answers(plan, look, lines, asked)].join('\n\n')}\n`;
}

const NOTHING =
  'Nothing is public yet, so there is nothing to repeat. Say that you will call back, take the name and the number, and note the question.';

function headRow(plan: Plan, look: Look, line: Line, { now, language: wanted }: Asked): string {
  const { audience, statement, at, channels, language, corrected } = line;
  const since = clockText(plan.workspace.timezone, at, now);
  return rows(look, [
    ['strong', `To ${audienceName(plan, audience)}`],
    ` · ${statement} in ${language}${language === wanted ? '' : ` (not out in ${wanted})`} · out since ${since} on ${listed(channels)}`,
    ...(corrected ? [['alert', ' · corrected since: say it only with what follows'] as const] : []),
  ]);
}

function answers(plan: Plan, look: Look, lines: readonly Line[], { nextUpdateBy, now }: Asked): string {
  const told = latestPublic(plan, lines);
  const said = ASKED.flatMap(([part, asks]) => {
    const text = told?.parts[part];
    return text === undefined ? [] : [item(look, [['strong', `${asks}: `], text])];
  });
  const next =
    nextUpdateBy === null
      ? []
      : [
          rows(look, [
            `The next update is promised by ${clockText(plan.workspace.timezone, nextUpdateBy, now)}${inTime(nextUpdateBy, now)}. Promise no other time.`,
          ]),
        ];
  return [
    ...(said.length === 0 ? [] : [rows(look, [['strong', 'If they ask']]), ...said]),
    ...next,
    rows(look, ['What is not written here is not public: say that you will find out, and call back.']),
  ].join('\n');
}

/** The newest word to the public, corrections aside; only where there is none, that to staff. */
function latestPublic(plan: Plan, lines: readonly Line[]): Line | undefined {
  const words = lines.filter(({ stage }) => stage !== 'correction');
  const open = words.filter(({ audience }) => isPublicAudience(plan, audience));
  const among = open.length > 0 ? open : words;
  return among.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at)).at(-1);
}

function inTime(by: string, now: string): string {
  const left = elapsed(now, by);
  return left < 0 ? `, ${spanText(-left)} ago: it is late` : `, in ${spanText(left)}`;
}
