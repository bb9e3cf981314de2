import type { Delivery } from '../channel/delivery.ts';
import type { NotThere, PublishedText } from './report.ts';
import type { Told } from './told.ts';
import { placeOf } from './told.ts';

/** Every text that left, once for all channels that got the same. */
export function textsOf(told: Told): readonly PublishedText[] {
  const changed = lastChanges(told);
  const texts = new Map<string, PublishedText>();
  for (const release of told.incident.releases) {
    const mine = Object.values(told.incident.deliveries).filter((one) => one.release === release.seq);
    for (const delivery of mine.filter(({ state }) => state !== 'skipped')) {
      const { statement, revision, stage, audience, language, channel, state, accepted_at } = delivery;
      const { subject, text } = wordsOf(delivery);
      const key = JSON.stringify([release.seq, statement, language, subject, text]);
      const there = { channel, state, accepted_at, seq: changed.get(delivery.id) ?? release.seq };
      const before = texts.get(key);
      texts.set(
        key,
        before
          ? { ...before, channels: [...before.channels, there] }
          : {
              ...placeOf(told, release),
              statement,
              revision,
              stage,
              audience,
              language,
              subject,
              text,
              emergency: release.emergency === true,
              channels: [there],
            },
      );
    }
  }
  return [...texts.values()];
}

/** Deliveries that did not arrive, and those of which nobody knows. */
export function notThere(told: Told): readonly NotThere[] {
  const changed = lastChanges(told);
  return Object.values(told.incident.deliveries).flatMap(
    ({ id, channel, language, statement, state, reason, words, release }) =>
      state === 'accepted' || state === 'visible'
        ? []
        : [{ id, channel, language, statement, state, reason, words, ...whenOf(told, changed.get(id) ?? release) }],
  );
}

function whenOf({ steps }: Told, seq: number): Pick<NotThere, 'seq' | 'lost'> {
  const { lost = {} } = steps.find(({ entry }) => entry.seq === seq)?.after ?? {};
  return { seq, lost: Object.keys(lost) };
}

/** What was sent: the body's own words. */
function wordsOf({ body }: Delivery): { readonly subject: string; readonly text: string } {
  try {
    const { data } = JSON.parse(body) as { readonly data?: { readonly subject?: string; readonly text?: string } };
    return { subject: data?.subject ?? '', text: data?.text ?? '' };
  } catch {
    return { subject: '', text: '' };
  }
}

/** Which entry last changed where a delivery stands. */
function lastChanges({ steps }: Told): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const { entry, before, after } of steps) {
    if (before.deliveries === after.deliveries) continue;
    for (const [id, { state, reason }] of Object.entries(after.deliveries)) {
      const then = before.deliveries[id];
      if (then?.state !== state || then.reason !== reason) found.set(id, entry.seq);
    }
  }
  return found;
}
