import { cleanLine } from '../channel/clean.ts';
import type { Delivery } from '../channel/delivery.ts';
import type { WebhookData } from '../schema/generated/types.ts';
import { MINUTE } from '../time/duration.ts';
import { elapsed } from '../time/instant.ts';
import { wasTaken } from './audience.ts';
import type { Incident } from './incident.ts';

/** How long readers of a channel still have another incident's word before their eyes. */
const WITHIN_MS = 60 * MINUTE;

/** The last word of another incident on one channel in one language. */
export type OtherWord = {
  readonly incident: string;
  readonly channel: string;
  readonly language: string;
  readonly statement: string;
  readonly audience: string;
  /** When it was taken; while nobody knows whether it is out (`unknown`), when it was published. */
  readonly at: string;
  readonly state: 'accepted' | 'visible' | 'unknown';
  /** Its subject, or how its text begins. */
  readonly says: string;
};

type Place = { readonly channel: string; readonly language: string };

/**
 * What other live incidents have said within the last hour where something is about to be said, the newest word for each channel
 * and language. For whoever sends to know: nothing is held back for it, and no incident takes the place of another's words.
 */
export function spokeHere(
  incident: Incident,
  others: readonly Incident[],
  places: readonly Place[],
  now: string,
): readonly OtherWord[] {
  if (incident.mode !== 'live') return [];
  const live = others.filter(({ uid, mode }) => mode === 'live' && uid !== incident.uid);
  const words = live.flatMap((other) => Object.values(other.deliveries).flatMap((one) => wordOf(other.id, one, now)));
  const newest = new Map<string, OtherWord>();
  for (const word of words.sort((a, b) => Date.parse(a.at) - Date.parse(b.at))) newest.set(placeOf(word), word);
  return [...new Set(places.map(placeOf))].flatMap((place) => newest.get(place) ?? []);
}

function wordOf(incident: string, delivery: Delivery, now: string): readonly OtherWord[] {
  const { channel, language, statement, audience, state } = delivery;
  if (state !== 'unknown' && !wasTaken(delivery)) return [];
  const at = delivery.accepted_at ?? delivery.published_at;
  const ago = elapsed(at, now);
  if (ago < 0 || ago > WITHIN_MS) return [];
  const said = state as OtherWord['state'];
  return [{ incident, channel, language, statement, audience, at, state: said, says: beginning(delivery) }];
}

function placeOf({ channel, language }: Place): string {
  return `${channel}/${language}`;
}

function beginning({ body }: Delivery): string {
  const { subject, text } = (JSON.parse(body) as { readonly data: WebhookData }).data;
  return cleanLine(subject || text);
}
