import type { Plan } from '../playbook/plan.ts';
import { isKeptBack, known } from '../statement/facts.ts';
import { own } from '../statement/own.ts';
import { MINUTE } from '../time/duration.ts';
import { elapsed, plus } from '../time/instant.ts';
import { isSameEstimate, saidEstimate, slips } from './estimates.ts';
import type { Incident } from './incident.ts';

/** How long before a public estimate falls due somebody is asked whether it holds. */
export const ESTIMATE_LEAD_MS = 15 * MINUTE;

/** How the estimate stands. */
export type EstimateNow = {
  /** In public, since it last stopped. */
  readonly said: string | null;
  readonly slips: number;
  /** What the next update would say of the time that stands: another, or none. Null: the same. */
  readonly change: 'moved' | 'withdrawn' | null;
  /** There is a newer one that is not said, because too many have slipped. */
  readonly kept_back: boolean;
  /** It falls due within a quarter of an hour, or has passed, and nobody has said yet what becomes of it. */
  readonly asks: boolean;
};

/** How the estimate stands at an instant. Once it works again nothing has to be said of it. */
export function estimateNow(plan: Plan, incident: Incident, now: string): EstimateNow {
  const said = saidEstimate(plan, incident);
  const count = slips(plan, incident);
  if (incident.state !== 'open') return { said, slips: count, change: null, kept_back: false, asks: false };
  const kept_back = isKeptBack(plan, incident);
  if (said === null) return { said, slips: count, change: null, kept_back, asks: false };
  const fact = known(plan, incident, 'eta', now);
  const other = fact.state === 'known' ? 'moved' : 'withdrawn';
  const change = fact.state === 'known' && isSameEstimate(fact.value, said) ? null : other;
  return { said, slips: count, change, kept_back, asks: isAsked(incident, said, now) };
}

function isAsked(incident: Incident, said: string, now: string): boolean {
  const from = plus(said, -ESTIMATE_LEAD_MS);
  const state = own(incident.facts, 'eta');
  if (elapsed(from, now) < 0 || !state || !isSameEstimate(state.value, said)) return false;
  const isPast = elapsed(said, now) >= 0;
  return isPast || state.confirmed_at === undefined || elapsed(from, state.confirmed_at) < 0;
}
