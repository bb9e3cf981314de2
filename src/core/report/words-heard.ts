import { isPublicAudience, wasTaken } from '../incident/audience.ts';
import { heardOf } from '../incident/heard.ts';
import type { FirstWord, HeardRow } from './report.ts';
import type { Told } from './told.ts';
import { minuteOf } from './told.ts';

/** What each audience heard when, over which channels, in which languages. */
export function heardRows(told: Told): readonly HeardRow[] {
  const accepted = acceptances(told);
  return heardOf(told.incident).map(({ deliveries, ...heard }) => ({
    ...heard,
    revision: told.incident.deliveries[deliveries[0] ?? '']?.revision ?? 0,
    public: isPublicAudience(told.plan, heard.audience),
    seqs: deliveries.flatMap((id) => accepted.get(id) ?? []),
  }));
}

/** The first word to each audience in each language. */
export function firstWords(told: Told): readonly FirstWord[] {
  const accepted = acceptances(told);
  const first = new Map<string, FirstWord>();
  for (const { id, audience, language, channel, statement, accepted_at: at, ...one } of Object.values(
    told.incident.deliveries,
  )) {
    if (at === null || !wasTaken({ id, audience, language, channel, statement, accepted_at: at, ...one })) continue;
    const key = `${audience} ${language}`;
    const before = first.get(key);
    if (before && Date.parse(before.at) <= Date.parse(at)) continue;
    first.set(key, {
      seq: accepted.get(id) ?? 0,
      at,
      minute: minuteOf(told, at),
      audience,
      language,
      channel,
      statement,
    });
  }
  return [...first.values()].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
}

/** Which entry says that a delivery was accepted. */
function acceptances({ steps }: Told): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const { entry, before, after } of steps) {
    if (!entry.type.startsWith('delivery.')) continue;
    for (const [id, { accepted_at }] of Object.entries(after.deliveries))
      if (accepted_at !== null && !before.deliveries[id]?.accepted_at) found.set(id, entry.seq);
  }
  return found;
}
