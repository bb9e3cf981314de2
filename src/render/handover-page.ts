import type { Handover, KnownFact } from '../core/incident/handover.ts';
import type { Incident } from '../core/incident/incident.ts';
import type { Plan } from '../core/playbook/plan.ts';
import { own } from '../core/statement/own.ts';
import { copyLines } from './copy-lines.ts';
import { exerciseRows } from './exercise.ts';
import { factLabel, factText } from './facts.ts';
import { widthOf } from './layout/fill.ts';
import { listed } from './layout/list.ts';
import type { Look, Piece } from './layout/look.ts';
import { heading, labelled, rows } from './layout/rows.ts';
import { audienceName, needNames, personName, taskName, teamText } from './names.ts';
import type { Paint } from './paint.ts';
import { channelsOf, placesOf } from './places.ts';
import { stateWords } from './state-words.ts';
import { deadlineRows } from './status/now-rows.ts';
import { modePiece } from './status-page.ts';
import { clockText } from './times.ts';
import { questionWords } from './walk/question.ts';

const LABEL = 14;

/** One page for whoever takes over: known, not known, said, promised, pending, next. */
export function handoverPage(plan: Plan, incident: Incident, page: Handover, paint: Paint, columns: number): string {
  const look: Look = { paint, columns };
  const sections: readonly (readonly string[])[] = [
    titleRows(plan, look, page),
    [heading(look, 'Known'), ...knownRows(plan, look, page)],
    [heading(look, 'Not known'), ...unknownRows(look, page)],
    [heading(look, 'Said'), ...saidRows(plan, look, page)],
    [
      heading(look, 'Promised'),
      ...deadlineRows(plan, look, { deadlines: page.promised, announcement: page.announcement, now: page.now }),
    ],
    [heading(look, 'Pending'), ...pendingRows(plan, look, page)],
    [heading(look, 'Next'), nextRow(plan, look, incident, page)],
  ];
  return `${sections.map((section) => section.join('\n')).join('\n\n')}\n`;
}

function titleRows(plan: Plan, look: Look, page: Handover): readonly string[] {
  const { id, mode, state, now, commander, command } = page;
  const at = (instant: string) => clockText(plan.workspace.timezone, instant, now);
  return [
    ...exerciseRows(look, mode),
    rows(look, [['strong', id], ' · ', modePiece(mode), ` · ${state.replace('-', ' ')} · it is ${at(now)}`]),
    rows(look, [
      `${teamText(plan.playbook.title)} · commander: ${personName(plan, commander)}, since ${at(command.at)}`,
    ]),
    ...copyLines(plan, look, page),
  ];
}

function knownRows(plan: Plan, look: Look, page: Handover): readonly string[] {
  const { known, assumed, lost, now } = page;
  const facts = known.map((one) =>
    labelled(look, factLabel(one.fact), LABEL, [factText(plan, one.fact, one.value, now), ...marks(plan, one, now)]),
  );
  const taken = Object.entries(assumed).map(([fact, value]) => `${fact}=${factText(plan, fact, value, now)}`);
  return [
    ...facts,
    ...(taken.length === 0 ? [] : [labelled(look, 'assumed', LABEL, [taken.join('; ')])]),
    ...(lost.length === 0 ? [] : [labelled(look, 'lost', LABEL, [needNames(plan, lost)])]),
  ];
}

/** Who said it, when, and whether it may be said. */
function marks(
  plan: Plan,
  { fact, by, at, confirmed, confirmed_by, internal }: KnownFact,
  now: string,
): readonly Piece[] {
  const who = ` (${personName(plan, by)}, ${clockText(plan.workspace.timezone, at, now)}`;
  if (internal) return [`${who}; internal: never said)`];
  if (confirmed === null) return [`${who})`];
  const role = own(plan.playbook.facts, fact)?.confirm ?? '';
  if (!confirmed) return [`${who}; `, ['alert', `NOT confirmed by ${role}: not said`], ')'];
  return [`${who}; `, ['good', `confirmed by ${personName(plan, confirmed_by ?? by)}`], ')'];
}

function unknownRows(look: Look, { not_known: facts }: Handover): readonly string[] {
  if (facts.length === 0) return ['Nothing that this playbook asks for.'];
  const names = (asked: boolean) => facts.filter((one) => one.asked === asked).map(({ fact }) => factLabel(fact));
  const [asked, never] = [names(true), names(false)];
  return [
    ...(asked.length === 0 ? [] : [labelled(look, 'asked', LABEL, [listed(asked)])]),
    ...(never.length === 0 ? [] : [labelled(look, 'not asked yet', LABEL, [listed(never)])]),
  ];
}

function saidRows(plan: Plan, look: Look, { said, now }: Handover): readonly string[] {
  if (said.length === 0) return ['Nothing has been said yet.'];
  const width = Math.max(...said.map(({ at }) => widthOf(clockText(plan.workspace.timezone, at, now)))) + 2;
  return said.map(({ at, statement, revision, audience, places }) =>
    labelled(look, clockText(plan.workspace.timezone, at, now), Math.max(width, LABEL), [
      ['good', `${statement} ${revision}`],
      ` to ${audienceName(plan, audience)}: ${channelsOf(plan, places)}`,
    ]),
  );
}

function pendingRows(plan: Plan, look: Look, { pending, now, lost }: Handover): readonly string[] {
  const { approvals, deliveries, owed, tasks } = pending;
  const fates = new Map<string, typeof deliveries>();
  for (const one of deliveries) {
    const [word, more] = stateWords(plan, { ...one, id: '' }, { now, lost, walking: true });
    fates.set(`${word}${more}`, [...(fates.get(`${word}${more}`) ?? []), one]);
  }
  const found = [
    ...approvals.map(({ statement, roles }) =>
      labelled(look, 'approval', LABEL, [`${statement} needs ${listed([...roles])}`]),
    ),
    ...[...fates].map(([words, alike]) =>
      labelled(look, 'delivery', LABEL, [`${placesOf(plan, alike)}: `, ['strong', words]]),
    ),
    ...(owed.length === 0 ? [] : [labelled(look, 'owed', LABEL, [placesOf(plan, owed)])]),
    ...tasks.map((task) => labelled(look, 'to do', LABEL, [taskName(plan, task)])),
  ];
  return found.length === 0 ? ['Nothing.'] : found;
}

function nextRow(plan: Plan, look: Look, incident: Incident, { next, state }: Handover): string {
  if (state === 'closed' || state === 'stood-down') return 'The incident is over.';
  if (next === null) return rows(look, ['Nothing to do now. Go on with: firsthour resume']);
  const { message } = questionWords(plan, incident, next);
  return rows(look, [
    ['strong', message],
    `${/[.?!)]$/.test(message) ? '' : '.'} Take over with: firsthour take, then firsthour resume`,
  ]);
}
