import { webhookBody } from '../channel/body.ts';
import type { Amends, Delivery, DeliveryReason } from '../channel/delivery.ts';
import type { Plan } from '../playbook/plan.ts';
import { isLost } from '../statement/alive.ts';
import type { Draft, Listed } from '../statement/draft.ts';
import type { Place } from '../statement/list-renditions.ts';
import { own } from '../statement/own.ts';
import { fillPromise, shownTime } from '../statement/promise.ts';
import { plus } from '../time/instant.ts';
import { isPublicAudience } from './audience.ts';
import { isCarried, isTakenBack } from './carried.ts';
import type { DraftState, Incident } from './incident.ts';
import { personOf } from './people.ts';
import type { OrderedDelivery } from './release-data.ts';

/** A try starts at most so long after publishing: design section 6.3. */
export const NOT_AFTER_MS = 60 * 60_000;

/** States in which a rendition need not be ordered again. */
const UNDER_WAY: readonly Delivery['state'][] = ['pending', 'accepted', 'visible', 'unknown'];

type Told = { readonly statement: string; readonly revision: number };

export type Ordering = {
  readonly plan: Plan;
  readonly incident: Incident;
  readonly states: readonly DraftState[];
  readonly at: string;
  readonly promise: string | null;
  readonly channels: readonly string[];
  readonly languages: readonly string[];
  readonly unusable: Readonly<Record<string, DeliveryReason>>;
  readonly because: string | undefined;
  /** Who releases it: named where an emergency release may name somebody. */
  readonly by: string;
  /** Statements that go out without somebody's yes. */
  readonly unapproved: readonly string[];
  readonly id: () => string;
};

/** The deliveries of a release, staff first. What is under way or there already is not ordered again, nor skipped twice for the same reason. */
export function orders(ordering: Ordering): readonly OrderedDelivery[] {
  const { plan } = ordering;
  const staffFirst = [...ordering.states].sort(
    (a, b) => Number(isPublicAudience(plan, a.draft.audience)) - Number(isPublicAudience(plan, b.draft.audience)),
  );
  return staffFirst.flatMap((state) =>
    state.draft.list
      .filter((place) => wanted(ordering, state.draft, place))
      .flatMap((place) => order(ordering, state, place) ?? []),
  );
}

/** Workarounds that stand in the texts and whose check the sender affirms by sending. */
export function affirmed(plan: Plan, states: readonly DraftState[]): readonly string[] {
  const options = [...new Set(states.flatMap(({ draft }) => draft.options))];
  return options.filter((option) => own(plan.playbook.workarounds, option)?.check !== undefined);
}

function wanted({ incident, channels, languages }: Ordering, { corrects }: Draft, place: Listed): boolean {
  const { channel, language } = place;
  if (corrects && !carrying(incident, corrects, place)) return false;
  return (
    (channels.length === 0 || channels.includes(channel)) && (languages.length === 0 || languages.includes(language))
  );
}

function order(ordering: Ordering, state: DraftState, place: Listed): OrderedDelivery | null {
  const { incident, at, promise } = ordering;
  const { statement, revision } = state.draft;
  const { channel, language } = place;
  const earlier = earlierOrders(incident, state, place);
  if (earlier.some((delivery) => UNDER_WAY.includes(delivery.state))) return null;
  const skip = skipReason(ordering, place);
  if (skip !== null && earlier.at(-1)?.reason === skip) return null;
  const webhook_id = `msg_${ordering.id()}`;
  const again = earlier.length === 0 ? '' : `#${earlier.length + 1}`;
  const hour = plus(at, NOT_AFTER_MS);
  return {
    id: `${statement}-${revision}/${channel}/${language}${again}`,
    webhook_id,
    statement,
    revision,
    channel,
    language,
    rendition: place.sha256,
    body: bodyOf(ordering, state, place),
    not_after: promise !== null && Date.parse(promise) < Date.parse(hour) ? promise : hour,
    ...(skip === null ? {} : { skip }),
    ...amending(incident, state.draft, place),
  };
}

/** What a correction does to the statement that stands there. */
function amending(incident: Incident, { corrects }: Draft, place: Listed): { readonly amends?: Amends } {
  if (!corrects) return {};
  const receipt = carrying(incident, corrects, place)?.receipt ?? null;
  return { amends: { does: 'corrects', ...corrects, receipt } };
}

/** The delivery that carries a revision to a channel in a language, or may. */
function carrying(
  incident: Incident,
  { statement, revision }: Told,
  { channel, language }: Place,
): Delivery | undefined {
  return Object.values(incident.deliveries).findLast(
    (one) =>
      one.statement === statement &&
      one.revision === revision &&
      one.channel === channel &&
      one.language === language &&
      isCarried(one),
  );
}

/** Earlier deliveries of the same. A correction that gained a language says to the others what they know. */
function earlierOrders(
  incident: Incident,
  { draft }: DraftState,
  { channel, language, sha256 }: Listed,
): readonly Delivery[] {
  return Object.values(incident.deliveries).filter(
    (one) =>
      one.statement === draft.statement &&
      (one.revision === draft.revision ||
        (draft.corrects && one.rendition === sha256 && !isTakenBack(incident, one))) &&
      one.channel === channel &&
      one.language === language,
  );
}

function skipReason({ plan, incident, unusable }: Ordering, { channel, fits }: Listed): DeliveryReason | null {
  if (!fits) return 'does-not-fit';
  if (isLost(plan, incident, own(plan.workspace.channels, channel)?.needs ?? [])) return 'dependency-lost';
  return own(unusable, channel) ?? null;
}

function bodyOf(
  { plan, incident, at, promise, by, because, unapproved }: Ordering,
  state: DraftState,
  { channel, language, sha256 }: Listed,
): string {
  const { draft, digest } = state;
  const open = draft.renditions[sha256] ?? { subject: '', text: '', html: '', parts: {} };
  const rendition = promise === null ? open : fillPromise(open, shownTime(plan, language, promise, at));
  return webhookBody({
    does: draft.corrects ? 'corrected' : 'published',
    timestamp: at,
    incident: incident.id,
    incident_uid: incident.uid,
    mode: incident.mode,
    statement: draft.statement,
    revision: draft.revision,
    digest,
    head: incident.head,
    stage: draft.stage,
    audience: draft.audience,
    channel,
    language,
    rendition,
    next_update_by: promise,
    supersedes: superseded(incident, draft, channel, language),
    approvals: state.approvals.map(({ person, entered_by, code, ...given }) => ({
      ...given,
      name: nameOf(plan, person),
      entered_by: entered_by === null ? null : nameOf(plan, entered_by),
      read_back: code !== null,
    })),
    emergency: unapproved.includes(draft.statement) ? { at, by: nameOf(plan, by), because: because ?? '' } : null,
    internal: own(plan.workspace.channels, channel)?.internal === true,
    playbook: incident.playbook,
  });
}

function nameOf(plan: Plan, id: string): string {
  return personOf(plan, id)?.name ?? id;
}

/** What this takes the place of: the last that this channel and language told this audience; for a correction, what it corrects. */
function superseded(incident: Incident, draft: Draft, channel: string, language: string): Told | null {
  const before = Object.values(incident.deliveries).filter(
    (one) =>
      one.audience === draft.audience &&
      one.channel === channel &&
      one.language === language &&
      isCarried(one) &&
      one.state !== 'pending' &&
      !isTakenBack(incident, one) &&
      (one.statement !== draft.statement || one.revision !== draft.revision),
  );
  const earlier = before.findLast((one) => one.statement === draft.statement);
  const word = before.findLast((one) => one.amends === undefined && !one.beside);
  const last = draft.corrects ? (earlier ?? draft.corrects) : draft.beside ? earlier : word;
  return last ? { statement: last.statement, revision: last.revision } : null;
}
