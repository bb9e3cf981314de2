import type { Delivery, DeliveryReason } from '../../core/channel/delivery.ts';
import { type DrillNews, NO_NEWS } from '../../core/drill/told.ts';
import type { Carried } from '../../core/incident/carried.ts';
import type { Telephones } from '../../core/incident/escalation.ts';
import { handoverOf } from '../../core/incident/handover.ts';
import type { DraftState, Incident } from '../../core/incident/incident.ts';
import { outNow } from '../../core/incident/out-now.ts';
import type { Sayable } from '../../core/incident/sayable.ts';
import type { OtherWord } from '../../core/incident/spoke-here.ts';
import { statusOf } from '../../core/incident/status.ts';
import type { SwitchChanges } from '../../core/incident/switch-changes.ts';
import type { Question } from '../../core/incident/walk.ts';
import type { Plan } from '../../core/playbook/plan.ts';
import type { Refusal } from '../../core/refusal.ts';
import type { LintFinding } from '../../core/statement/lint/lint.ts';
import { bundleLine } from '../bundle-line.ts';
import { byHandBlock } from '../by-hand.ts';
import { clockSkewLine } from '../clock-skew.ts';
import { deadlineName } from '../deadlines.ts';
import { valueName } from '../facts.ts';
import { handoverPage } from '../handover-page.ts';
import type { Look, Piece } from '../layout/look.ts';
import { plainLine } from '../layout/plain-line.ts';
import { rows } from '../layout/rows.ts';
import { linesPage } from '../lines-page.ts';
import { needNames, optionName, personName, statementName, teamText } from '../names.ts';
import { spokeHereRows } from '../other-incidents.ts';
import { outSection } from '../out-section.ts';
import { outcomePieces, placeOf } from '../outcome.ts';
import type { Paint } from '../paint.ts';
import { refusalWords } from '../refusals.ts';
import { saidPage } from '../said-page.ts';
import { announcementRows } from '../status/announcement-rows.ts';
import { statusPage } from '../status-page.ts';
import { openWords } from '../still-open.ts';
import { switchPage } from '../switch-page.ts';
import { clockText } from '../times.ts';
import { elsewhereLine } from './elsewhere-line.ts';
import { filePages } from './file-pages.ts';
import { walkHeader } from './header.ts';
import { factMessage, questionWords } from './question.ts';
import { sendScreen } from './send-screen.ts';
import { stoppedLine } from './stopped-line.ts';
import { urgentNotes } from './urgent-notes.ts';
import { weaknessLine } from './weakness-line.ts';
import { walkWords } from './words.ts';

type Others = Parameters<typeof walkHeader>[5];

/** All that the walk says, for one terminal. */
export function createVoice(paint: Paint, columns: number) {
  const look: Look = { paint, columns };
  // Prompts leave the last column free.
  const above: Look = { paint, columns: columns - 1 };
  return {
    header: (
      plan: Plan,
      incident: Incident,
      notes: readonly string[],
      now: string,
      others: Others = [],
      news: DrillNews = NO_NEWS,
    ) => walkHeader(plan, above, incident, notes, now, others, news),
    elsewhere: elsewhereLine,
    handover: (plan: Plan, incident: Incident, now: string) =>
      handoverPage(plan, incident, handoverOf(plan, incident, now), paint, columns),
    ...filePages,
    weakness: (finding: LintFinding) => plainLine(weaknessLine(finding)),
    plain: plainLine,
    bundled: bundleLine,
    spokeHere: (plan: Plan, words: readonly OtherWord[], now: string) =>
      spokeHereRows(plan, look, words, now).join('\n'),
    question: (plan: Plan, incident: Incident, question: Question) => questionWords(plan, incident, question),
    step: ({ title }: NonNullable<Question['step']>) => teamText(title),
    announcement: (plan: Plan, incident: Incident, now: string) =>
      announcementRows(plan, look, statusOf(plan, incident, now)).join('\n'),
    factName: (plan: Plan, fact: string) => factMessage(plan, fact),
    value: (plan: Plan, fact: string, value: string) => valueName(plan, fact, value),
    option: (plan: Plan, option: string) => optionName(plan, option),
    stillOpen: openWords,
    promise: (plan: Plan, promise: string) => deadlineName(plan, { id: promise }),
    clock: (plan: Plan, instant: string, now: string) => clockText(plan.workspace.timezone, instant, now),
    dependency: (plan: Plan, dependency: string) => needNames(plan, [dependency]),
    person: (plan: Plan, id: string) => personName(plan, id),
    playbook: (plan: Plan) => `${teamText(plan.playbook.title)} (${plan.playbook.id})`,
    statement: (plan: Plan, statement: string) => statementName(plan, statement),
    words: walkWords,
    paragraph: (text: string) =>
      text
        .split('\n')
        .map((line) => rows(look, [line]))
        .join('\n'),
    sendScreen: (
      plan: Plan,
      incident: Incident,
      states: readonly DraftState[],
      now: string,
      unusable: Readonly<Record<string, DeliveryReason>>,
      texts = true,
    ) => sendScreen({ plan, look, incident, states, now, unusable }, texts),
    lines: (plan: Plan, sayable: Sayable, asked: { readonly language: string; readonly now: string }) =>
      linesPage(plan, sayable, asked, paint, columns).trimEnd(),
    clockSkew: clockSkewLine,
    switched: (
      { before, after, changes }: { readonly before: Plan; readonly after: Plan; readonly changes: SwitchChanges },
      now: string,
    ) => switchPage({ before, after }, look, changes, now),
    stopped: stoppedLine,
    outcome: (plan: Plan, delivery: Delivery) =>
      plainText(outcomePieces(plan, delivery, { now: delivery.published_at, walking: true })),
    delivery: (delivery: Delivery) => `${placeOf(delivery)} ${delivery.statement}`,
    byHand: (_plan: Plan, delivery: Delivery) => byHandBlock(look, delivery),
    urgent: urgentNotes,
    status: (plan: Plan, incident: Incident, telephones: Telephones, now: string) =>
      statusPage(plan, statusOf(plan, incident, now, telephones), paint, columns),
    outNow: (plan: Plan, incident: Incident, now: string) => outSection(plan, look, outNow(incident), now),
    saidBefore: (plan: Plan, carried: Carried, now: string) => saidPage(plan, look, carried, now),
    refusal: (refusal: Refusal) => {
      const { message, hint } = refusalWords(refusal);
      // Who walks answers the next question; flags are for those who type commands.
      return plainLine(hint.includes(' --') ? message : `${message} ${hint}`);
    },
  };
}

function plainText(pieces: readonly Piece[]): string {
  return plainLine(pieces.map((piece) => (typeof piece === 'string' ? piece : piece[1])).join(''));
}
