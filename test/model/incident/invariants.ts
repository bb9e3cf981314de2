import { expect } from 'vitest';

import { isPublicAudience } from '../../../src/core/incident/audience.ts';
import { isCarried } from '../../../src/core/incident/carried.ts';
import { deadlinesOf } from '../../../src/core/incident/deadlines.ts';
import { fold } from '../../../src/core/incident/fold.ts';
import { publicLines } from '../../../src/core/incident/lines.ts';
import { openPromises } from '../../../src/core/incident/open-promises.ts';
import { outNow } from '../../../src/core/incident/out-now.ts';
import { statusOf } from '../../../src/core/incident/status.ts';
import { withoutTheEnd } from '../../../src/core/incident/still-open.ts';
import { verifyTexts } from '../../../src/core/incident/verify-texts.ts';
import { openQuestions } from '../../../src/core/incident/walk.ts';
import type { Story } from '../../core/incident/story.ts';

/** What can be asked of an incident, told in a test or read from the disk. */
export type Told = Pick<Story, 'plan' | 'now' | 'incident' | 'entries'>;

/** An approved text is what was sent, to the letter, but for the one promised time. */
export function sentIsApproved({ plan, entries }: Told): void {
  expect(verifyTexts(plan, entries()).faults).toEqual([]);
}

/** No delivery has two ids, and no id has two deliveries. */
export function oneId({ entries }: Told): void {
  const ordered = entries().flatMap((entry) =>
    entry.type === 'statement.published' || entry.type === 'statement.retracted' ? entry.data.deliveries : [],
  );
  expect(new Set(ordered.map(({ id }) => id)).size).toBe(ordered.length);
  expect(new Set(ordered.map(({ webhook_id }) => webhook_id)).size).toBe(ordered.length);
}

/** The program tells no place the same revision twice; a person may find out that it was told twice all the same. */
export function saidOnce({ entries, incident }: Told): void {
  const byPeople = entries().flatMap((entry) => (entry.type === 'delivery.settled' ? [entry.data.delivery] : []));
  const taken = Object.values(incident().deliveries).filter(
    ({ id, state }) => (state === 'accepted' || state === 'visible') && !byPeople.includes(id),
  );
  const places = taken.map((one) => [one.statement, one.revision, one.channel, one.language].join(' '));
  expect(new Set(places).size).toBe(places.length);
}

/** A correction and a retraction go to exactly where the statement was out then, or may have been, and could go. */
export function amendedWhereItWas({ entries }: Told): void {
  const all = entries();
  for (const [index, entry] of all.entries()) {
    if (entry.type !== 'statement.published' && entry.type !== 'statement.retracted') continue;
    const before = fold(all.slice(0, index));
    for (const { amends, channel, language } of entry.data.deliveries) {
      if (!amends) continue;
      const carries = Object.values(before.deliveries).filter(
        (one) => one.statement === amends.statement && one.revision === amends.revision && isCarried(one),
      );
      expect(carries.map((one) => `${one.channel}/${one.language}`)).toContain(`${channel}/${language}`);
    }
  }
}

/** Nobody is told to repeat what was taken back, and nobody is owed it. */
export function takenBackIsNotSaid({ plan, incident }: Told): void {
  const gone = Object.values(incident().drafts)
    .flat()
    .flatMap(({ draft, retracted }) => (retracted ? [`${draft.statement} ${draft.revision}`] : []));
  const lines = publicLines(plan, incident(), null, 'en');
  expect(lines.filter(({ statement, revision }) => gone.includes(`${statement} ${revision}`))).toEqual([]);
  expect(outNow(incident()).filter(({ statement, revision }) => gone.includes(`${statement} ${revision}`))).toEqual([]);
}

/**
 * A closed incident owes nobody: who was told the beginning was told the end, unless left out by name and with a reason, and
 * what was promised is in somebody's hands or left with a reason.
 */
export function closedOwesNobody({ plan, entries, incident }: Told): void {
  const closed = entries().findLast((entry) => entry.type === 'incident.closed');
  if (incident().state !== 'closed' || closed?.type !== 'incident.closed') return;
  const { without } = closed.data;
  const isLeftOut = (place: string) => without.includes(place.split('/')[0] ?? '');
  expect(withoutTheEnd(incident()).filter((place) => !isLeftOut(place))).toEqual([]);
  const open = Object.values(incident().deliveries).filter(({ state }) => state === 'pending' || state === 'unknown');
  const settled = [...(closed.data.handed_over ?? []), ...(closed.data.left ?? [])].map(({ promise }) => promise);
  expect(open.filter(({ id, channel }) => !without.includes(channel) && !settled.includes(id))).toEqual([]);
  const before = fold(entries().filter(({ seq }) => seq < closed.seq));
  const promised = openPromises(plan, before, closed.at).filter(({ kind }) => kind !== 'delivery');
  expect(promised.filter(({ promise }) => !settled.includes(promise))).toEqual([]);
}

/** When it was stood down, the public had heard nothing; a person may find out later that it had. */
export function stoodDownIsSilent({ plan, incident, entries }: Told): void {
  if (incident().state !== 'stood-down') return;
  const end = entries().findIndex(({ type }) => type === 'incident.stood-down');
  const heard = Object.values(fold(entries().slice(0, end)).deliveries).filter(
    ({ state }) => state === 'accepted' || state === 'visible',
  );
  expect(heard.filter(({ audience }) => isPublicAudience(plan, audience))).toEqual([]);
}

/** Deadlines that were met, by id, with the time at which they were. A language is owed each time anew: its clock begins again. */
export function metDeadlines({ plan, incident, now }: Told): ReadonlyMap<string, string> {
  const met = deadlinesOf(plan, incident(), now()).filter(
    ({ id, state }) => state === 'met' && !id.startsWith('language-'),
  );
  return new Map(met.map(({ id, met_at }) => [id, met_at ?? '']));
}

/** Every screen can be made of every state. */
export function isShown({ plan, incident, now }: Told): void {
  const status = statusOf(plan, incident(), now());
  expect(status.state).toBe(incident().state);
  expect(() => openQuestions(plan, incident(), now())).not.toThrow();
}

/** A copy that was left behind says nothing: until it is taken again, only what becomes of deliveries is written. */
export function leftIsSilent({ entries }: Told): void {
  let left = false;
  for (const entry of entries()) {
    if (entry.type === 'command.taken') left = false;
    if (left) expect([entry.type, entry.by.kind]).toEqual([expect.stringMatching(/^delivery\./), expect.any(String)]);
    if (entry.type === 'command.handed-over' && 'bundle' in entry.data) left = true;
  }
}

/** The fold of any prefix is defined, and says no more than what was written by then. */
export function prefixesFold({ entries, incident }: Told): void {
  const all = entries();
  for (let length = 1; length <= all.length; length += 1) {
    const folded = fold(all.slice(0, length));
    expect(folded.seq).toBe(length);
    expect(folded.head).toBe(all[length - 1]?.hash);
    expect(folded.unknown).toEqual([]);
  }
  expect(fold(all)).toEqual(incident());
}
