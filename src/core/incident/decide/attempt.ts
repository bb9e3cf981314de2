import type { DeliveryReason } from '../../channel/delivery.ts';
import type { ChannelTraits } from '../../channel/next-move.ts';
import { nextMove } from '../../channel/next-move.ts';
import { plus } from '../../time/instant.ts';
import type { Decision } from '../decision.ts';
import { entry } from '../decision.ts';
import type { Incident } from '../incident.ts';

/** How a try would be made. */
export type AttemptPlan = ChannelTraits & {
  /** Its time-out and a margin: for so long nobody else judges or repeats it. */
  readonly untilMs: number;
  /** Why it cannot be made: the channel's address or secret is missing or bad. */
  readonly blocked: { readonly reason: DeliveryReason; readonly words: string } | null;
};

/** Takes the next step with a delivery: marks a try before it leaves, or ends what is not to be tried. Nothing when it is not the time. */
export function attempt(incident: Incident, id: string, at: string, plan: AttemptPlan): Decision {
  const delivery = incident.deliveries[id];
  if (!delivery) return { entries: [] };
  const tries = delivery.attempts.length;
  const end = { delivery: id, attempt: tries, status: null, retry_at: null };
  const next = nextMove(delivery, incident, at, plan);
  switch (next.move) {
    case 'send': {
      const { blocked } = plan;
      if (!blocked)
        return entry('delivery.attempted', { delivery: id, attempt: tries + 1, until: plus(at, plan.untilMs) });
      const maybe = delivery.attempts.some(({ outcome }) => outcome !== 'not-taken');
      return entry(maybe ? 'delivery.unknown' : 'delivery.failed', { ...end, ...blocked });
    }
    case 'skip':
      return entry('delivery.skipped', { delivery: id, reason: next.reason });
    case 'fail':
      return entry('delivery.failed', { ...end, reason: next.reason, words: delivery.words ?? '' });
    case 'unknown':
      return entry('delivery.unknown', { ...end, reason: next.reason, words: delivery.words ?? '' });
    case 'wait':
    case 'none':
      return { entries: [] };
    default:
      return next satisfies never;
  }
}
