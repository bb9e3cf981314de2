import type { Delivery, DeliveryReason, Receipt } from '../../channel/delivery.ts';
import type { Judgement } from '../../channel/verdict.ts';
import { plus } from '../../time/instant.ts';
import type { Decision } from '../decision.ts';
import { entry } from '../decision.ts';
import type { Incident } from '../incident.ts';

/** What came of one try. */
export type Outcome = {
  readonly delivery: string;
  readonly attempt: number;
  readonly judgement: Judgement;
  /** What the platform gave back, if it accepted. */
  readonly receipt: Receipt | null;
  /** The wait before another try, in ms, if there is to be one. */
  readonly waitMs: number;
  readonly idempotent: boolean;
};

/**
 * Writes down what came of a try. Refused although an earlier try may have been taken is `unknown`: it may be refused because
 * it is there. A try that is not the newest, or of a delivery that was ended meanwhile, is written without a further try.
 */
export function outcome(incident: Incident, { judgement, receipt, ...of }: Outcome, at: string): Decision {
  const delivery = incident.deliveries[of.delivery];
  if (!delivery || delivery.state === 'accepted' || delivery.state === 'visible') return { entries: [] };
  const which = { delivery: of.delivery, attempt: of.attempt };
  const { means, status, words } = judgement;
  if (means === 'accepted') return entry('delivery.accepted', { ...which, status, receipt });
  const current = delivery.state === 'pending' && of.attempt === delivery.attempts.length;
  const again = means === 'not-sent' || means === 'not-taken' || (means === 'maybe' && of.idempotent);
  const retry_at = current && again ? plus(at, of.waitMs) : null;
  const reason: DeliveryReason = judgement.reason ?? 'no-outcome';
  const open = means === 'maybe' || (means === 'refused' && earlierMaybe(delivery, of.attempt));
  return entry(open ? 'delivery.unknown' : 'delivery.failed', { ...which, reason, status, words, retry_at });
}

function earlierMaybe(delivery: Delivery, attempt: number): boolean {
  return delivery.attempts.some((one) => one.attempt < attempt && one.outcome !== 'not-taken');
}
