import type { Delivery, Receipt } from '../channel/delivery.ts';
import { inFlight } from '../channel/slot.ts';
import { standing } from './carried.ts';
import type { Incident } from './incident.ts';

/** A statement that stands before people in one place; `certain` false: nobody knows. */
export type OutNow = Pick<Delivery, 'statement' | 'revision' | 'audience' | 'channel' | 'language'> & {
  readonly certain: boolean;
  /** True for a correction. */
  readonly corrects: boolean;
  /** Since when; null: not known. */
  readonly since: string | null;
  readonly receipt: Receipt | null;
};

/** A try on its way: it may yet be taken, and nobody can judge it before `until`. */
export type InFlight = { readonly delivery: string; readonly until: string };

/** What is out, in the order of publishing. */
export function outNow(incident: Incident): readonly OutNow[] {
  return standing(incident).map(
    ({ statement, revision, audience, channel, language, state, accepted_at: since, receipt, amends }) => {
      const certain = state === 'accepted' || state === 'visible';
      return {
        statement,
        revision,
        audience,
        channel,
        language,
        certain,
        corrects: amends !== undefined,
        since,
        receipt,
      };
    },
  );
}

/** Tries that are on their way at an instant. */
export function flyingNow(incident: Incident, at: string): readonly InFlight[] {
  return Object.values(incident.deliveries).flatMap((delivery) => {
    const attempt = inFlight(delivery, at);
    return attempt ? [{ delivery: delivery.id, until: attempt.until }] : [];
  });
}
