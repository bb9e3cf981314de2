import type { DeliveryReason } from '../../core/channel/delivery.ts';
import { missingApprovals } from '../../core/incident/approvals.ts';
import { isPublicAudience } from '../../core/incident/audience.ts';
import { contradictionsOf } from '../../core/incident/contradictions.ts';
import { isReviewOverruled } from '../../core/incident/decide/publish-release.ts';
import { emergenciesOf } from '../../core/incident/emergencies.ts';
import { staleness } from '../../core/incident/freshness.ts';
import type { DraftState, Incident } from '../../core/incident/incident.ts';
import { affirmed, orders } from '../../core/incident/order.ts';
import { promiseFor } from '../../core/incident/promise-for.ts';
import type { OrderedDelivery } from '../../core/incident/release-data.ts';
import { statusOf } from '../../core/incident/status.ts';
import type { Plan } from '../../core/playbook/plan.ts';
import { reviewExpired } from '../../core/playbook/review.ts';
import { BLANK, shownTime } from '../../core/statement/promise.ts';
import { canSayLate, toldLate } from '../../core/statement/told-late.ts';
import { elapsed } from '../../core/time/instant.ts';
import { changeWords } from '../changes.ts';
import { contradictionWords } from '../contradictions.ts';
import { draftRows } from '../draft-page.ts';
import { emergencyWords } from '../emergencies.ts';
import { listed, sentence } from '../layout/list.ts';
import type { Look, Piece } from '../layout/look.ts';
import { labelled, rows } from '../layout/rows.ts';
import { statementName, teamText, toldLateText } from '../names.ts';
import { BLANK_WORDS, renditionBlocks } from '../renditions.ts';
import { reviewWords } from '../review.ts';
import { announcementRows } from '../status/announcement-rows.ts';
import { clockText, spanText } from '../times.ts';
import { placeRows } from './place-rows.ts';
import { presumedRows } from './presumed-rows.ts';

const LABEL = 13;

/** What a send screen is made from. `unusable`: channels that cannot be used from this machine, and why. */
export type SendScreen = {
  readonly plan: Plan;
  readonly look: Look;
  readonly incident: Incident;
  readonly states: readonly DraftState[];
  readonly now: string;
  readonly unusable: Readonly<Record<string, DeliveryReason>>;
};

/** What a person reads before they send: every text that goes out (once with `texts`), then where it goes and does not, and what it presumes. */
export function sendScreen(screen: SendScreen, texts: boolean): string {
  const { plan, look, incident, states, now, unusable } = screen;
  const blank = states.some(({ draft }) => JSON.stringify(draft.renditions).includes(BLANK));
  const promise = blank ? promiseFor(plan, incident, states, now) : null;
  const ordered = orders({
    plan,
    incident,
    states,
    at: now,
    promise,
    unusable,
    channels: [],
    languages: [],
    because: undefined,
    by: '',
    unapproved: [],
    id: () => '',
  });
  const fill = (language: string) => (promise === null ? BLANK_WORDS : shownTime(plan, language, promise, now));
  const blocks = texts ? states.flatMap((state) => textsOf(screen, state, ordered, fill)) : [];
  const summary = [
    ...warningRows(screen),
    ...placeRows(plan, look, LABEL, incident, ordered),
    ...presumedRows(plan, look, LABEL, incident, states, now),
    ...(promise === null ? [] : [promiseLine(plan, look, promise, now)]),
    ...announceRows(screen),
    ...lateRows(screen),
    ...checkRows(plan, look, states),
    ...states.flatMap((state) => standingRows(plan, look, incident, state, now)),
  ];
  return ['', ...blocks, summary.join('\n')].join('\n\n').slice(1);
}

/** Only what goes out now is read; what a channel is spared stands in the summary. */
function textsOf(
  { plan, look, now }: SendScreen,
  { draft, published_at }: DraftState,
  ordered: readonly OrderedDelivery[],
  fill: (language: string) => string,
): readonly string[] {
  const list = draft.list.filter((place) =>
    ordered.some(
      (one) =>
        one.skip === undefined &&
        one.statement === draft.statement &&
        one.channel === place.channel &&
        one.language === place.language,
    ),
  );
  const blocks = renditionBlocks(look, draft, fill, list);
  if (blocks.length > 0) return blocks;
  const name = statementName(plan, draft.statement);
  const when = published_at === null ? null : clockText(plan.workspace.timezone, published_at, now);
  return [
    rows(look, [
      when === null ? `${name} goes nowhere now.` : `${name} went out at ${when}; nothing has changed since.`,
    ]),
  ];
}

/** What stands against leaning on these texts: a review that has expired, and what went out before without a yes. */
function warningRows({ plan, look, incident, states, now }: SendScreen): readonly string[] {
  const expired = states.some(({ draft }) => draft.preapproved) ? reviewExpired(plan, now) : null;
  return [
    ...(expired
      ? [
          rows(look, [
            ['alert', `${sentence(reviewWords(expired))}.`],
            isReviewOverruled(incident, expired)
              ? ' Why these texts still hold was written down at the first release.'
              : ' Sending asks why these texts still hold.',
          ]),
        ]
      : []),
    ...emergenciesOf(incident).map((one) =>
      rows(look, [['alert', 'EMERGENCY RELEASE: '], emergencyWords(plan, one, now)]),
    ),
  ];
}

function promiseLine(plan: Plan, look: Look, promise: string, now: string): string {
  const by = clockText(plan.workspace.timezone, promise, now);
  return labelled(look, 'Promises', LABEL, [
    `if sent now: next update by ${by} (in ${spanText(elapsed(now, promise))})`,
  ]);
}

/** What the playbook says about announcing, where the public would hear of it for the first time. */
function announceRows({ plan, look, incident, states, now }: SendScreen): readonly string[] {
  const toThePublic = states.some(({ draft }) => isPublicAudience(plan, draft.audience));
  return toThePublic ? announcementRows(plan, look, statusOf(plan, incident, now)) : [];
}

/** That the first word comes late, and what can be said of it. */
function lateRows({ plan, look, incident, states, now }: SendScreen): readonly string[] {
  const state = toldLate(plan, incident, now);
  const can = states.some(({ draft }) => canSayLate(plan, draft.statement));
  if (!can || (state !== 'offered' && state !== 'chosen')) return [];
  const words = state === 'offered' ? 'w adds, once' : 'w takes out again';
  return [labelled(look, 'Late', LABEL, [`${words}: "${toldLateText(plan)}"`])];
}

/** What sending affirms. */
function checkRows(plan: Plan, look: Look, states: readonly DraftState[]): readonly string[] {
  return affirmed(plan, states).map((option) => {
    const check = plan.playbook.workarounds?.[option]?.check ?? '';
    return rows(look, [['question', 'Sending says yes to: '], teamText(check), ` (o leaves it out)`]);
  });
}

function standingRows(plan: Plan, look: Look, incident: Incident, state: DraftState, now: string): readonly string[] {
  const changed = changeWords(staleness(plan, incident, state, now));
  const stale: readonly Piece[] = [
    ['alert', `${state.draft.statement} is out of date`],
    `: ${listed(changed)} changed.`,
  ];
  const settled =
    missingApprovals(state).length === 0 && state.draft.missing.length === 0 && state.draft.owed.length === 0;
  const against = contradictionWords(contradictionsOf(plan, incident, state, now));
  return [
    ...(changed.length === 0 ? [] : [rows(look, stale)]),
    ...against.map((words) => rows(look, [['alert', 'Careful'], `: ${words}.`])),
    ...(settled && state.approvals.length === 0 ? [] : [draftRows(plan, look, state)]),
  ];
}
