import type { Attempt, Delivery } from '../channel/delivery.ts';
import { ALARM } from '../channel/delivery.ts';
import { mayBeTaken } from '../channel/slot.ts';
import type { Entry } from './entry.ts';
import type { Incident } from './incident.ts';
import type { OrderedDelivery } from './release-data.ts';

type OutcomeEntry = Entry<
  | 'delivery.attempted'
  | 'delivery.accepted'
  | 'delivery.failed'
  | 'delivery.unknown'
  | 'delivery.skipped'
  | 'delivery.settled'
  | 'delivery.visible'
>;

/** The deliveries after an entry that orders some or says what became of one. One that nobody ordered is ignored. */
export function evolveDeliveries(
  incident: Incident,
  entry: OutcomeEntry | Entry<'statement.published' | 'statement.retracted'>,
): Incident['deliveries'] {
  const { deliveries } = incident;
  if (entry.type === 'statement.published' || entry.type === 'statement.retracted') {
    const ordered = entry.data.deliveries.map((order) => [order.id, orderedDelivery(incident, order, entry)]);
    return { ...deliveries, ...Object.fromEntries(ordered) };
  }
  const { delivery: id } = entry.data;
  const before = Object.hasOwn(deliveries, id) ? deliveries[id] : undefined;
  return before ? { ...deliveries, [id]: evolveDelivery(before, entry) } : deliveries;
}

function orderedDelivery(
  incident: Incident,
  order: OrderedDelivery,
  entry: Entry<'statement.published' | 'statement.retracted'>,
): Delivery {
  const { skip, ...what } = order;
  const alarm = entry.type === 'statement.published' ? entry.data.alarm : undefined;
  const of = order.amends?.does === 'retracts' ? order.amends : order;
  const drafts = incident.drafts[of.statement] ?? [];
  const draft = drafts.find((state) => state.draft.revision === of.revision)?.draft;
  return {
    ...what,
    stage: alarm ? ALARM : (draft?.stage ?? ''),
    audience: alarm?.audience ?? draft?.audience ?? '',
    ...(draft?.beside ? { beside: true } : {}),
    published_at: entry.at,
    release: entry.seq,
    state: skip ? 'skipped' : 'pending',
    reason: skip ?? null,
    words: null,
    attempts: [],
    retry_at: null,
    receipt: null,
    accepted_at: null,
  };
}

/** A delivery after one more entry about it. An acceptance wins, however late; other late words change only their own try. */
export function evolveDelivery(before: Delivery, entry: OutcomeEntry): Delivery {
  switch (entry.type) {
    case 'delivery.attempted': {
      const { attempt, until } = entry.data;
      const attempts = [...before.attempts.map(lapsed), { attempt, at: entry.at, until, outcome: null }];
      return { ...before, attempts, retry_at: null };
    }
    case 'delivery.accepted': {
      const attempts = withOutcome(before, entry.data.attempt, 'accepted');
      return { ...taken(before, entry.at), attempts, receipt: entry.data.receipt };
    }
    case 'delivery.failed':
      return failed(before, entry);
    case 'delivery.unknown':
      return unknown(before, entry);
    case 'delivery.skipped':
      return before.state === 'pending'
        ? { ...before, state: 'skipped', reason: entry.data.reason, retry_at: null }
        : before;
    case 'delivery.settled':
      return settled(before, entry);
    case 'delivery.visible':
      return { ...before, state: 'visible', accepted_at: before.accepted_at ?? entry.at, receipt: seen(before, entry) };
    default:
      return entry satisfies never;
  }
}

function failed(before: Delivery, { data }: Entry<'delivery.failed'>): Delivery {
  const after = { ...before, attempts: withOutcome(before, data.attempt, 'not-taken') };
  const { reason, words, retry_at } = data;
  if (before.state === 'unknown') return mayBeTaken(after) ? after : { ...after, state: 'failed', reason, words };
  if (before.state !== 'pending' || !isLatest(before, data.attempt)) return after;
  return { ...after, state: retry_at === null ? 'failed' : 'pending', reason, words, retry_at };
}

/** A stopped try is still on its way: it keeps its open outcome. */
function unknown(before: Delivery, { data }: Entry<'delivery.unknown'>): Delivery {
  const { attempt, reason, words, retry_at } = data;
  const open = before.attempts.find((one) => one.attempt === attempt)?.outcome === null;
  const maybe = open && reason !== 'stopped';
  const after = maybe ? { ...before, attempts: withOutcome(before, attempt, 'maybe') } : before;
  if (before.state !== 'pending' || !isLatest(before, attempt)) return after;
  return { ...after, state: retry_at === null ? 'unknown' : 'pending', reason, words, retry_at };
}

function settled(before: Delivery, entry: Entry<'delivery.settled'>): Delivery {
  switch (entry.data.as) {
    case 'sent':
      return { ...taken(before, entry.happened_at ?? entry.at), receipt: seen(before, entry) };
    case 'not-sent': {
      const attempts = before.attempts.map((one) => ({ ...one, outcome: 'not-taken' as const }));
      return { ...before, attempts, state: 'failed', reason: 'settled-not-sent', retry_at: null };
    }
    case 'resend':
      return { ...before, attempts: before.attempts.map(lapsed), state: 'pending', reason: null, retry_at: null };
    default:
      return entry.data.as satisfies never;
  }
}

function taken(before: Delivery, at: string): Delivery {
  const state = before.state === 'visible' ? 'visible' : 'accepted';
  return { ...before, state, reason: null, retry_at: null, accepted_at: before.accepted_at ?? at };
}

function seen(before: Delivery, { data }: Entry<'delivery.settled' | 'delivery.visible'>): Delivery['receipt'] {
  return data.url === null ? before.receipt : { id: before.receipt?.id ?? null, url: data.url };
}

function isLatest({ attempts }: Delivery, attempt: number): boolean {
  return attempt >= attempts.length;
}

function withOutcome({ attempts }: Delivery, which: number, outcome: Attempt['outcome']): readonly Attempt[] {
  return attempts.map((one) => (one.attempt === which && one.outcome !== 'accepted' ? { ...one, outcome } : one));
}

/** Nobody waits for its outcome any more. */
function lapsed(one: Attempt): Attempt {
  return one.outcome === null ? { ...one, outcome: 'maybe' } : one;
}
