import type { Delivery } from '../../channel/delivery.ts';
import { mayBeTaken } from '../../channel/slot.ts';
import type { Content, Decision } from '../decision.ts';
import { entry } from '../decision.ts';
import type { Incident } from '../incident.ts';

/**
 * Calls back what has not gone out: skipped, or `unknown` where a try may have been taken or is on its way. What takes a
 * statement back goes on: it says nothing.
 */
export function stop(incident: Incident): Decision {
  const pending = Object.values(incident.deliveries).filter(
    ({ state, amends }) => state === 'pending' && amends?.does !== 'retracts',
  );
  return { entries: pending.flatMap(calledBack) };
}

/** What calling one delivery back writes. */
export function calledBack(delivery: Delivery): readonly Content[] {
  const { id, attempts, words } = delivery;
  if (!mayBeTaken(delivery)) return entry('delivery.skipped', { delivery: id, reason: 'stopped' }).entries;
  const last = { delivery: id, attempt: attempts.length, status: null, retry_at: null };
  return entry('delivery.unknown', { ...last, reason: 'stopped', words: words ?? '' }).entries;
}
