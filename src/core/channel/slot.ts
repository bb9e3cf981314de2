import type { Attempt, Delivery } from './delivery.ts';

type Deliveries = Readonly<Record<string, Delivery>>;

/**
 * Where a newer statement takes the older one's place: the same audience on the same channel in the same language.
 * Corrections and retractions stand beside the statements, each in a slot of its own.
 */
export function sameSlot(a: Delivery, b: Delivery): boolean {
  return samePlace(a, b) && beside(a) === beside(b);
}

function samePlace(a: Delivery, b: Delivery): boolean {
  return a.channel === b.channel && a.language === b.language && a.audience === b.audience;
}

function beside({ amends, statement }: Delivery): string | null {
  return amends ? statement : null;
}

/**
 * The newer delivery that takes this one's place, if one was ordered. One that was not even tried takes nobody's. What was
 * corrected or taken back anywhere goes out nowhere any more.
 */
export function supersededBy(delivery: Delivery, deliveries: Deliveries): Delivery | undefined {
  return Object.values(deliveries).find(
    (other) =>
      other.release > delivery.release &&
      (doesAmend(other, delivery) || (other.state !== 'skipped' && sameSlot(other, delivery))),
  );
}

function doesAmend({ amends }: Delivery, { statement, revision }: Delivery): boolean {
  return amends !== undefined && amends.statement === statement && amends.revision === revision;
}

/** The older delivery of the same place that is on its way at an instant: a newer statement waits for its outcome. */
export function olderInFlight(delivery: Delivery, deliveries: Deliveries, now: string): Attempt | undefined {
  return Object.values(deliveries)
    .filter((other) => other.release < delivery.release && samePlace(other, delivery))
    .map((other) => inFlight(other, now))
    .find((attempt) => attempt !== undefined);
}

/** The try that is on its way: before `until` nobody else judges or repeats it. */
export function inFlight(delivery: Delivery, now: string): Attempt | undefined {
  const last = delivery.attempts.at(-1);
  return last?.outcome === null && Date.parse(now) < Date.parse(last.until) ? last : undefined;
}

/** True when nobody can say that no try was taken. */
export function mayBeTaken(delivery: Delivery): boolean {
  return delivery.attempts.some(({ outcome }) => outcome === null || outcome === 'maybe');
}
