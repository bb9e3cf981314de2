import type { Incident } from '../incident/incident.ts';
import type { Delivery, DeliveryReason } from './delivery.ts';
import { inFlight, mayBeTaken, olderInFlight, supersededBy } from './slot.ts';

/** What a delivery's channel is like, now. */
export type ChannelTraits = {
  /** Getting the same statement twice does no harm. */
  readonly idempotent: boolean;
  /** A person does it. */
  readonly manual: boolean;
  /** A dependency that the channel cannot do without is known to be lost. */
  readonly lost: boolean;
};

/** What is to be done with a delivery. `outcome`: a try is on its way; `turn`: an older statement's try is. */
export type Move =
  | { readonly move: 'none' }
  | { readonly move: 'send' }
  | { readonly move: 'wait'; readonly until: string; readonly awaits: 'outcome' | 'turn' | 'retry' }
  | { readonly move: 'skip' | 'fail' | 'unknown'; readonly reason: DeliveryReason };

/** The one place that says what is next for a delivery. Order matters: what is on its way is left alone. */
export function nextMove(delivery: Delivery, incident: Incident, now: string, traits: ChannelTraits): Move {
  if (delivery.state !== 'pending') return { move: 'none' };
  const flying = inFlight(delivery, now);
  if (flying) return { move: 'wait', until: flying.until, awaits: 'outcome' };
  const end = ended(delivery, incident, now, traits);
  if (end) return mayBeTaken(delivery) ? { move: 'unknown', reason: end.reason } : end;
  if (traits.manual) return { move: 'none' };
  const last = delivery.attempts.at(-1);
  if (last?.outcome === null && !traits.idempotent) return { move: 'unknown', reason: 'no-outcome' };
  const older = olderInFlight(delivery, incident.deliveries, now);
  if (older) return { move: 'wait', until: older.until, awaits: 'turn' };
  const { retry_at } = delivery;
  if (retry_at !== null && isBefore(now, retry_at)) return { move: 'wait', until: retry_at, awaits: 'retry' };
  return { move: 'send' };
}

/** Why it is not tried any more. A try that may start only after the last instant for it will not start. */
function ended(
  delivery: Delivery,
  incident: Incident,
  now: string,
  traits: ChannelTraits,
): { readonly move: 'skip' | 'fail'; readonly reason: DeliveryReason } | null {
  if (supersededBy(delivery, incident.deliveries)) return { move: 'skip', reason: 'superseded' };
  // What is to be taken back is out there: it is tried to the end, and then a person's to do.
  if (traits.lost && delivery.amends?.does !== 'retracts') return { move: 'skip', reason: 'dependency-lost' };
  const last = delivery.not_after;
  if (isBefore(last, now) || (delivery.retry_at !== null && isBefore(last, delivery.retry_at))) {
    return { move: 'fail', reason: 'expired' };
  }
  return null;
}

function isBefore(a: string, b: string): boolean {
  return Date.parse(a) < Date.parse(b);
}
