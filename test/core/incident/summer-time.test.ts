import { expect, test } from 'vitest';

import { deadlinesOf } from '../../../src/core/incident/deadlines.ts';
import { mark } from '../../../src/core/incident/decide/mark.ts';
import type { Plan } from '../../../src/core/playbook/plan.ts';
import { SMALL_PLAN } from '../../plans/small-plan.ts';
import type { Story } from './story.ts';
import { story } from './story.ts';

const DEADLINES: Plan['playbook']['deadlines'] = {
  ...SMALL_PLAN.playbook.deadlines,
  'dora-initial': {
    within: '4h',
    from: 'classified',
    at_most: { within: '24h', from: 'detected' },
    met_by: { filed: 'dora-initial' },
  },
  'us-notice': { within: '36h', from: 'detected', met_by: { filed: 'us-notice' } },
};

const PLAN: Plan = { ...SMALL_PLAN, playbook: { ...SMALL_PLAN.playbook, deadlines: DEADLINES } };

function dues(told: Story): Readonly<Record<string, string | null>> {
  return Object.fromEntries(deadlinesOf(PLAN, told.incident(), told.now()).map(({ id, due_at }) => [id, due_at]));
}

test('over the hour that clocks skip, an hour is an hour and a day is 24 of them', () => {
  // Bucharest goes from 03:00 to 04:00 on 29 March 2026, 01:00 UTC.
  const typed = { services: 'atm', started_at: '02:40', detected_at: '02:45' };
  const told = story({ plan: PLAN, at: '2026-03-29T00:50:00Z', typed });
  told.publish(['holding']);
  told.accept();
  told.must((asked) => mark(asked, { mark: 'classified' }));
  expect(dues(told)).toEqual({
    'first-statement': '2026-03-29T01:40:00.000Z',
    'next-update': '2026-03-29T01:20:00.000Z',
    'dora-initial': '2026-03-29T04:50:00.000Z',
    'us-notice': '2026-03-30T12:45:00.000Z',
    'pay-refund-fees': null,
  });
});

test('over the hour that stands twice on the clock, too', () => {
  // Bucharest goes from 04:00 to 03:00 on 25 October 2026, 01:00 UTC.
  const typed = { services: 'atm', started_at: '03:40', detected_at: '03:45' };
  const told = story({ plan: PLAN, at: '2026-10-25T00:50:00Z', typed });
  told.publish(['holding']);
  told.accept();
  told.must((asked) => mark(asked, { mark: 'classified' }));
  expect(dues(told)).toEqual({
    'first-statement': '2026-10-25T01:40:00.000Z',
    'next-update': '2026-10-25T01:20:00.000Z',
    'dora-initial': '2026-10-25T04:50:00.000Z',
    'us-notice': '2026-10-26T12:45:00.000Z',
    'pay-refund-fees': null,
  });
});

test('the promise is shown on the clock that people look at when it comes', () => {
  const spring = story({ at: '2026-03-29T00:50:00Z', typed: { services: 'atm', started_at: '02:40' } });
  spring.publish(['holding']);
  expect(textTo(spring, 'holding-1/social/en')).toContain('Next update by 04:20 (Bucharest time)');
  const autumn = story({ at: '2026-10-25T00:50:00Z', typed: { services: 'atm', started_at: '03:40' } });
  autumn.publish(['holding']);
  expect(textTo(autumn, 'holding-1/social/en')).toContain('Next update by 03:20 (Bucharest time)');
});

test('money promised in 30 days is due 30 times 24 hours after it worked again', () => {
  const told = story({ plan: PLAN, at: '2026-03-10T10:00:00Z', typed: { services: 'atm', started_at: '11:00' } });
  told.publish(['holding']);
  told.accept();
  told.must((asked) => mark(asked, { mark: 'restored' }));
  expect(dues(told)['pay-refund-fees']).toBe('2026-04-09T10:00:00.000Z');
});

function textTo(told: Story, delivery: string): string {
  const body: unknown = JSON.parse(told.incident().deliveries[delivery]?.body ?? '{}');
  return (body as { data: { text: string } }).data.text;
}
