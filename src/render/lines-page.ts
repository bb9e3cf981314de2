import type { Line } from '../core/incident/lines.ts';
import type { Sayable } from '../core/incident/sayable.ts';
import type { Plan } from '../core/playbook/plan.ts';
import { elapsed } from '../core/time/instant.ts';
import { exerciseRows } from './exercise.ts';
import { listed } from './layout/list.ts';
import type { Look } from './layout/look.ts';
import { quoteTight } from './layout/quote.ts';
import { heading, item, rows } from './layout/rows.ts';
import { audienceName } from './names.ts';
import type { Paint } from './paint.ts';
import { clockText, spanText } from './times.ts';

/** What is looked for: in which language, and when. */
type Asked = { readonly language: string; readonly now: string };

/** What may be said now: the last word to each audience as it stands, and answers out of what is public. Nothing else is. */
export function linesPage(plan: Plan, sayable: Sayable, asked: Asked, paint: Paint, columns: number): string {
  const look: Look = { paint, columns };
  const { to, lines } = sayable;
  const said =
    lines.length === 0
      ? [rows(look, [NOTHING])]
      : lines.map((line) => `${headRow(plan, look, line, asked)}\n${quoteTight(look, line.text)}`);
  const blocks = [
    ...exerciseRows(look, sayable.mode),
    ...said,
    questionRows(look, sayable),
    unknownRows(look, sayable),
    ...(to === null || to === 'callers' ? [replyRows(look, sayable)] : []),
    [...nextRows(plan, look, sayable, asked), ...pressRows(plan, look, sayable, asked), rows(look, [REST])].join('\n'),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

const NOTHING =
  'Nothing is public yet, so there is nothing to repeat. Say that you will call back, take the name and the number, and note the question.';
const REST = 'What is not written here is not public: say that you will find out, and call back.';

function headRow(plan: Plan, look: Look, line: Line, { now, language: wanted }: Asked): string {
  const { audience, statement, at, channels, language, emergency, corrected } = line;
  const since = clockText(plan.workspace.timezone, at, now);
  return rows(look, [
    ['strong', `To ${audienceName(plan, audience)}`],
    ` · ${statement} in ${language}${language === wanted ? '' : ` (not out in ${wanted})`} · out since ${since} on ${listed(channels)}`,
    ...(emergency ? [' · ', ['alert', 'EMERGENCY RELEASE, without the usual approvals'] as const] : []),
    ...(corrected ? [['alert', ' · corrected since: say it only with what follows'] as const] : []),
  ]);
}

/** What people ask, each with the words to say. */
function questionRows(look: Look, { questions }: Sayable): string {
  if (questions.length === 0) return '';
  const asked = questions.map(({ ask, answer, public: isPublic }) =>
    [
      item(look, [['strong', ask], ...(isPublic ? [] : [['dim', ' (not public yet)'] as const])]),
      rows(look, [answer ?? 'The texts have no answer to that yet.'], { first: '  ', next: '  ' }),
    ].join('\n'),
  );
  return [heading(look, 'If they ask'), ...asked].join('\n');
}

function unknownRows(look: Look, { unknown }: Sayable): string {
  if (unknown.length === 0) return '';
  return [heading(look, 'What we do not know, and say so'), ...unknown.map((text) => item(look, [text]))].join('\n');
}

function replyRows(look: Look, { replies }: Sayable): string {
  if (replies.length === 0) return '';
  const texts = replies.map(({ id, text }) => item(look, [['strong', `${id}: `], text]));
  return [heading(look, 'Replies on social channels'), ...texts].join('\n');
}

function nextRows(plan: Plan, look: Look, { next_update_by: by }: Sayable, { now }: Asked): readonly string[] {
  if (by === null) return [];
  const when = `${clockText(plan.workspace.timezone, by, now)}${inTime(by, now)}`;
  return [rows(look, [`The next update is promised by ${when}. Promise no other time.`])];
}

/** Who speaks to journalists, and who of them waits for a call. */
function pressRows(
  plan: Plan,
  look: Look,
  { to, spokespeople, call_backs }: Sayable,
  { now }: Asked,
): readonly string[] {
  if (to === 'callers' || to === 'branches') return [];
  const who = spokespeople.map(({ name, phones }) => [name, ...phones].join(', '));
  return [
    rows(look, [
      ['strong', 'Speaks to the press: '],
      who.length === 0 ? 'nobody has the role spokesperson. The commander decides who.' : `${who.join('; ')}.`,
    ]),
    ...call_backs.map(({ task, text, due_at }) =>
      rows(look, [
        [
          elapsed(now, due_at) < 0 ? 'alert' : 'strong',
          `Call back by ${clockText(plan.workspace.timezone, due_at, now)}`,
        ],
        `${inTime(due_at, now)}: ${text} · then: firsthour done ${task}`,
      ]),
    ),
  ];
}

function inTime(by: string, now: string): string {
  const left = elapsed(now, by);
  return left < 0 ? `, ${spanText(-left)} ago: it is late` : `, in ${spanText(left)}`;
}
