import type { Author, Entry } from '../incident/entry.ts';
import { MINUTE } from '../time/duration.ts';
import { elapsed } from '../time/instant.ts';
import type { Running } from './running.ts';

/** Who tells what happens in a drill with people. */
export const TELLER: Author = { kind: 'system', id: 'drill' };

/** Something that happened in a drill, as it was told. */
export type Told = { readonly at: string; readonly text: string };

/** What those who take part in a drill have to know beside the incident. */
export type DrillNews = { readonly told: readonly Told[]; readonly paused: boolean };

/** Nothing, as in a live incident. */
export const NO_NEWS: DrillNews = { told: [], paused: false };

/** What there is to know now. */
export function newsOf(running: Running | null, entries: readonly Entry[], now: string): DrillNews {
  return running === null ? NO_NEWS : { told: toldLately(entries, now), paused: running.paused !== null };
}

/** Older than this it is no news. */
const NEWS_MS = 5 * MINUTE;
const MOST = 3;

/** What was told lately, the newest first: that stands until something newer comes. */
export function toldLately(entries: readonly Entry[], now: string): readonly Told[] {
  const all = entries.flatMap(({ type, by, at, data }): readonly Told[] =>
    type === 'note.added' && by.kind === TELLER.kind && by.id === TELLER.id && 'text' in data
      ? [{ at, text: data.text }]
      : [],
  );
  const newest = all.slice(-MOST).reverse();
  return newest.filter(({ at }, index) => index === 0 || elapsed(at, now) < NEWS_MS);
}
