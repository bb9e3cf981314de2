import type { Delivery } from '../channel/delivery.ts';
import type { Plan } from '../playbook/plan.ts';
import { isEmergency } from './emergencies.ts';
import { isByHand } from './for-people.ts';
import type { Incident } from './incident.ts';

export type DeliveryStatus = Pick<
  Delivery,
  'id' | 'statement' | 'revision' | 'channel' | 'language' | 'state' | 'reason' | 'receipt'
> & {
  /** What it does to an earlier statement there. */
  readonly amends: Delivery['amends'] | null;
  readonly attempts: number;
  /** What it carries was released without the approvals. */
  readonly emergency: boolean;
  /** A person does it: the channel is of that kind, or cannot do this. */
  readonly by_hand: boolean;
};

/** A delivery as `--json` shows it. */
export function deliveryStatus(plan: Plan, incident: Incident, delivery: Delivery): DeliveryStatus {
  const { id, statement, revision, channel, language, state, attempts, reason, receipt } = delivery;
  return {
    id,
    statement,
    revision,
    channel,
    language,
    state,
    attempts: attempts.length,
    reason,
    receipt,
    amends: delivery.amends ?? null,
    by_hand: isByHand(plan, delivery),
    emergency: isEmergency(incident, statement, revision),
  };
}
