import type { Delivery } from '../channel/delivery.ts';
import { supersededBy } from '../channel/slot.ts';
import { TRIES_BEFORE_COPYING } from '../channel/waits.ts';
import type { Plan } from '../playbook/plan.ts';
import { own } from '../statement/own.ts';
import type { Incident } from './incident.ts';

/**
 * Deliveries that wait for a person: a notice to put up, one that nobody knows about, one that has failed so often that the
 * text is offered to copy by hand, and the newest word where it was refused or came too late.
 */
export function forPeople(plan: Plan, incident: Incident): readonly Delivery[] {
  return Object.values(incident.deliveries).filter((delivery) => isForPeople(plan, incident, delivery));
}

/** True when a person does it: the program sends nothing there, or the channel cannot do this. */
export function isByHand(
  plan: Plan,
  { channel, by_hand }: { readonly channel: string; readonly by_hand?: boolean },
): boolean {
  if (by_hand) return true;
  const connector = own(plan.workspace.channels, channel)?.connector ?? '';
  return own(plan.connectors, connector)?.manual === true;
}

function isForPeople(plan: Plan, incident: Incident, delivery: Delivery): boolean {
  const { state, attempts } = delivery;
  if (state === 'unknown') return true;
  if (supersededBy(delivery, incident.deliveries)) return false;
  if (state === 'pending') return isByHand(plan, delivery) || attempts.length >= TRIES_BEFORE_COPYING;
  return state === 'failed';
}
