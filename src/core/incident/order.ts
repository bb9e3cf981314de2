import { webhookBody } from '../channel/body.ts';
import type { Delivery, DeliveryReason } from '../channel/delivery.ts';
import { isAlarm } from '../channel/delivery.ts';
import type { Plan } from '../playbook/plan.ts';
import { isLost } from '../statement/alive.ts';
import type { Listed } from '../statement/draft.ts';
import { own } from '../statement/own.ts';
import { fillPromise, shownTime } from '../statement/promise.ts';
import { plus } from '../time/instant.ts';
import { isPublicAudience, wasTaken } from './audience.ts';
import type { OrderedDelivery } from './entry-data.ts';
import type { DraftState, Incident } from './incident.ts';
import { personOf } from './people.ts';

/** A try starts at most so long after publishing: design section 6.3. */
const NOT_AFTER_MS = 60 * 60_000;

/** States in which a rendition need not be ordered again. */
const UNDER_WAY: readonly Delivery['state'][] = ['pending', 'accepted', 'visible', 'unknown'];

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
  readonly emergency: boolean;
  readonly id: () => string;
};

/** The deliveries of a release, staff first. What is under way or there already is not ordered again, nor skipped twice for the same reason. */
export function orders(ordering: Ordering): readonly OrderedDelivery[] {
  const { plan } = ordering;
  const staffFirst = [...ordering.states].sort(
    (a, b) => Number(isPublicAudience(plan, a.draft.audience)) - Number(isPublicAudience(plan, b.draft.audience)),
  );
  return staffFirst.flatMap((state) =>
    state.draft.list.filter((place) => wanted(ordering, place)).flatMap((place) => order(ordering, state, place) ?? []),
  );
}

/** Workarounds that stand in the texts and whose check the sender affirms by sending. */
export function affirmed(plan: Plan, states: readonly DraftState[]): readonly string[] {
  const options = [...new Set(states.flatMap(({ draft }) => draft.options))];
  return options.filter((option) => own(plan.playbook.workarounds, option)?.check !== undefined);
}

function wanted({ channels, languages }: Ordering, { channel, language }: Listed): boolean {
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
  };
}

function earlierOrders(incident: Incident, { draft }: DraftState, { channel, language }: Listed): readonly Delivery[] {
  return Object.values(incident.deliveries).filter(
    (one) =>
      one.statement === draft.statement &&
      one.revision === draft.revision &&
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
  { plan, incident, at, promise }: Ordering,
  state: DraftState,
  { channel, language, sha256 }: Listed,
): string {
  const { draft, digest } = state;
  const open = draft.renditions[sha256] ?? { subject: '', text: '', html: '', parts: {} };
  const rendition = promise === null ? open : fillPromise(open, shownTime(plan, language, promise, at));
  return webhookBody({
    does: 'published',
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
    approvals: state.approvals.map(({ role, person, at: given }) => ({ role, name: nameOf(plan, person), at: given })),
    internal: own(plan.workspace.channels, channel)?.internal === true,
    playbook: incident.playbook,
  });
}

function nameOf(plan: Plan, id: string): string {
  return personOf(plan, id)?.name ?? id;
}

/** What this channel and language told this audience last. */
function superseded(
  incident: Incident,
  draft: DraftState['draft'],
  channel: string,
  language: string,
): { readonly statement: string; readonly revision: number } | null {
  const last = Object.values(incident.deliveries).findLast(
    (one) =>
      one.audience === draft.audience &&
      one.channel === channel &&
      one.language === language &&
      !isAlarm(one) &&
      (wasTaken(one) || one.state === 'unknown') &&
      (one.statement !== draft.statement || one.revision !== draft.revision),
  );
  return last ? { statement: last.statement, revision: last.revision } : null;
}
