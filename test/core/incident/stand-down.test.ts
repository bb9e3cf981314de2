import { expect, test } from 'vitest';

import { standDown } from '../../../src/core/incident/decide/stand-down.ts';
import type { Story } from './story.ts';
import { story } from './story.ts';

function down(told: Story, because: string | undefined = 'a false alarm'): string {
  return told.does((asked) => standDown(asked, because));
}

test('an incident that was none ends with a reason', () => {
  const told = story();
  for (const because of ['', '  ']) expect(down(told, because)).toBe('reason-missing');
  expect(told.does((asked) => standDown(asked, undefined))).toBe('reason-missing');
  expect(down(told)).toBe('incident.stood-down');
  expect(told.incident().state).toBe('stood-down');
  expect(down(told)).toBe('incident-over');
});

test('not once the public has heard of it: people wait for the end', () => {
  const told = story();
  told.publish(['holding']);
  told.accept('holding-1/door/ro').fail();
  expect(down(told)).toBe('public-knows');
});

test('not while a word to the public is on its way, or nobody knows whether it is out', () => {
  const told = story();
  told.publish(['holding'], { channels: ['social'], languages: ['en'] });
  expect(down(told)).toBe('deliveries-open');
  const how = { reason: 'no-answer', status: null, words: '', retry_at: null } as const;
  told.write('delivery.unknown', { delivery: 'holding-1/social/en', attempt: 0, ...how });
  expect(down(told)).toBe('deliveries-open');
  told.write('delivery.settled', { delivery: 'holding-1/social/en', as: 'not-sent', url: null });
  expect(down(told)).toBe('incident.stood-down');
});

test('that staff were told, or that nothing could be sent, does not stand in the way', () => {
  const told = story();
  told.publish(['staff-brief']);
  told.accept();
  told.publish(['holding'], { channels: ['social'], unusable: { social: 'no-secret' } });
  expect(down(told)).toBe('incident.stood-down');
});
