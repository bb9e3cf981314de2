import { cleanLine } from '../../channel/clean.ts';
import { inFlight, supersededBy } from '../../channel/slot.ts';
import type { Refusal } from '../../refusal.ts';
import { misused, refused } from '../../refusal.ts';
import { toTheMinute } from '../../time/instant.ts';
import type { Decision } from '../decision.ts';
import { entry } from '../decision.ts';
import type { OnBehalf } from '../entry-data.ts';
import type { Incident } from '../incident.ts';

/** A person's word on a delivery: it was sent, it was not, or send it (again). */
export type Settlement = 'sent' | 'not-sent' | 'resend';

/** What a person knows beside. */
export type SettledWith = OnBehalf & {
  /** Where it can be seen. */
  readonly url: string | null;
  /** When it was done, if earlier. */
  readonly happenedAt?: string;
};

/** Settles what the program cannot know, or what a person did. Sent again only while it is still worth saying. */
export function settle(incident: Incident, id: string, as: Settlement, known: SettledWith, at: string): Decision {
  const no = unsettled(incident, id, as, at) ?? tooEarly(incident, id, known.happenedAt);
  if (no) return no;
  const { url, happenedAt, ...behalf } = known;
  return entry(
    'delivery.settled',
    { delivery: id, as, url: url === null ? null : cleanLine(url), ...behalf },
    happenedAt,
  );
}

/** Nothing is out before it was published: a deadline met yesterday would be a lie. */
function tooEarly(
  incident: Incident,
  id: string,
  happenedAt: string | undefined,
): { readonly refusal: Refusal } | null {
  const published = incident.deliveries[id]?.published_at;
  if (happenedAt === undefined || published === undefined || happenedAt >= toTheMinute(published)) return null;
  return misused('done-before-published', { delivery: id, at: happenedAt, published });
}

function unsettled(incident: Incident, id: string, as: Settlement, at: string): { readonly refusal: Refusal } | null {
  const delivery = Object.hasOwn(incident.deliveries, id) ? incident.deliveries[id] : undefined;
  if (!delivery) return misused('delivery-unknown', { delivery: id, deliveries: Object.keys(incident.deliveries) });
  const { state, not_after } = delivery;
  if (state === 'accepted' || state === 'visible') return refused('delivery-accepted', { delivery: id });
  if (state === 'skipped') return refused('delivery-skipped', { delivery: id, reason: delivery.reason ?? '' });
  const flying = inFlight(delivery, at);
  if (flying) return refused('delivery-in-flight', { delivery: id, until: flying.until });
  if (as !== 'resend') return null;
  const newer = supersededBy(delivery, incident.deliveries);
  if (newer) return refused('delivery-superseded', { delivery: id, by: newer.id });
  return Date.parse(at) > Date.parse(not_after) ? refused('delivery-expired', { delivery: id, not_after }) : null;
}
