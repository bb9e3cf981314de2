import { expect, test } from 'vitest';

import type { Incident } from '../../../src/core/incident/incident.ts';
import { spokeHere } from '../../../src/core/incident/spoke-here.ts';
import { instant, story } from './story.ts';

const PLACES = [
  { channel: 'social', language: 'en' },
  { channel: 'social', language: 'ro' },
  { channel: 'mail', language: 'en' },
];

/** Another incident, which spoke at 13:30 in Bucharest on the social account in English. */
function other(more: Partial<Incident> = {}): Incident {
  const told = story();
  told.at('10:29').publish(['holding']);
  told.at('10:30').accept('holding-1/social/en');
  return { ...told.incident(), id: '2016-09-10-small-outage-2', uid: 'ef'.repeat(16), ...more };
}

const mine = story().incident();
const at = (time: string, ...others: readonly Incident[]) => spokeHere(mine, others, PLACES, instant(time));

test('what another incident said in the same place within the hour is told, with its subject', () => {
  expect(at('10:34', other())).toEqual([
    {
      incident: '2016-09-10-small-outage-2',
      channel: 'social',
      language: 'en',
      statement: 'holding',
      audience: 'customers',
      at: instant('10:30'),
      state: 'accepted',
      says: expect.stringMatching(/\S/),
    },
  ]);
  expect(at('11:30', other())).toHaveLength(1);
  expect(at('11:31', other())).toEqual([]);
});

test('also after it is over, and where nobody knows whether it is out', () => {
  expect(at('10:34', other({ state: 'closed' }))).toHaveLength(1);
  const told = story().at('10:30');
  told.publish(['holding']);
  const how = { attempt: 1, reason: 'no-answer', status: null, words: '', retry_at: null } as const;
  told.write('delivery.unknown', { delivery: 'holding-1/mail/en', ...how });
  expect(at('10:34', { ...told.incident(), uid: 'ee'.repeat(16) })).toMatchObject([
    { channel: 'mail', state: 'unknown' },
  ]);
});

test('the newest word alone counts', () => {
  const later = { id: '2016-09-10-small-outage-3', uid: 'aa'.repeat(16) };
  const told = story().at('10:31');
  told.publish(['holding']);
  told.accept('holding-1/social/en');
  expect(at('10:34', { ...told.incident(), ...later }, other())).toMatchObject([{ incident: later.id }]);
});

test('no drill is in the way of a live incident, nor the other way round', () => {
  expect(at('10:34', other({ mode: 'drill' }))).toEqual([]);
  expect(spokeHere({ ...mine, mode: 'drill' }, [other()], PLACES, instant('10:34'))).toEqual([]);
  expect(at('10:34', { ...other(), uid: mine.uid })).toEqual([]);
});
