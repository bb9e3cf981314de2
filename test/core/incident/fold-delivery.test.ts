import { expect, test } from 'vitest';

import type { Delivery } from '../../../src/core/channel/delivery.ts';
import type { Entry } from '../../../src/core/incident/entry.ts';
import type { EntryData } from '../../../src/core/incident/entry-data.ts';
import { evolveDeliveries } from '../../../src/core/incident/fold-delivery.ts';
import type { OrderedDelivery } from '../../../src/core/incident/release-data.ts';
import { after, delivery, incidentWith, NOW, tried } from '../channel/samples.ts';

const ID = 'holding-1/website/ro';

type Told = { [K in keyof EntryData]: readonly [K, Omit<EntryData[K], 'delivery'>, string?] }[keyof EntryData];

/** The delivery after these entries about it, one second apart. */
function folded(before: Delivery, ...told: readonly Told[]): Delivery {
  let incident = incidentWith(before);
  for (const [index, [type, data, happened]] of told.entries()) {
    const entry = {
      ...{ id: 'x', by: { kind: 'system', id: 'delivery' }, seq: index, prev: '', hash: '', type },
      ...{ at: after(index + 1), data: { delivery: ID, ...data }, ...(happened ? { happened_at: happened } : {}) },
    };
    const deliveries = evolveDeliveries(incident, entry as unknown as Parameters<typeof evolveDeliveries>[1]);
    incident = { ...incident, deliveries };
  }
  return incident.deliveries[ID]!;
}

const attempted = (attempt: number): Told => ['delivery.attempted', { attempt, until: after(20) }];
const accepted = (attempt: number): Told => [
  'delivery.accepted',
  { attempt, status: 200, receipt: { id: '7', url: null } },
];
const failed = (attempt: number, retry_at: string | null = null): Told => [
  'delivery.failed',
  { attempt, reason: 'refused', status: 403, words: 'no', retry_at },
];
const unknown = (attempt: number, retry_at: string | null = null, reason = 'no-answer' as const): Told => [
  'delivery.unknown',
  { attempt, reason, status: null, words: '', retry_at },
];
const stopped: Told = ['delivery.unknown', { attempt: 1, reason: 'stopped', status: null, words: '', retry_at: null }];

test('a release orders its deliveries, pending or skipped, with stage and audience of the draft', () => {
  const order: OrderedDelivery = {
    ...{ id: ID, webhook_id: 'msg_1', statement: 'holding', revision: 2, channel: 'website', language: 'ro' },
    ...{ rendition: 'd', body: '{}', not_after: after(60) },
  };
  const second = { ...order, id: 'holding-2/door/ro', channel: 'door', skip: 'dependency-lost' as const };
  const drafts = [1, 2].map((revision) => ({ draft: { revision, stage: `stage-${revision}`, audience: 'customers' } }));
  const entry = {
    type: 'statement.published',
    at: NOW,
    seq: 8,
    data: { deliveries: [order, second] },
  } as unknown as Entry;
  const incident = { ...incidentWith(), drafts: { holding: drafts } } as unknown as ReturnType<typeof incidentWith>;
  const deliveries = evolveDeliveries(incident, entry as Entry<'statement.published'>);
  expect(Object.keys(deliveries)).toEqual([ID, 'holding-2/door/ro']);
  expect(deliveries[ID]).toMatchObject({ state: 'pending', reason: null, stage: 'stage-2', audience: 'customers' });
  expect(deliveries[ID]).toMatchObject({ published_at: NOW, release: 8, attempts: [], webhook_id: 'msg_1' });
  expect(deliveries['holding-2/door/ro']).toMatchObject({ state: 'skipped', reason: 'dependency-lost' });
  expect(deliveries['holding-2/door/ro']).not.toHaveProperty('skip');
});

test('an entry about a delivery that nobody ordered changes nothing', () => {
  const incident = incidentWith(delivery());
  for (const id of ['nobody', '__proto__', 'constructor']) {
    const entry = {
      type: 'delivery.skipped',
      data: { delivery: id, reason: 'stopped' },
    } as unknown as Entry<'delivery.skipped'>;
    expect(evolveDeliveries(incident, entry)).toBe(incident.deliveries);
  }
});

test('a try and its acceptance', () => {
  const one = folded(delivery(), attempted(1), accepted(1));
  expect(one).toMatchObject({
    state: 'accepted',
    accepted_at: after(2),
    receipt: { id: '7', url: null },
    reason: null,
  });
  expect(one.attempts).toEqual([{ attempt: 1, at: after(1), until: after(20), outcome: 'accepted' }]);
});

test('a failed try with a retry stays pending, without one it has failed', () => {
  expect(folded(delivery(), attempted(1), failed(1, after(9)))).toMatchObject({
    ...{ state: 'pending', reason: 'refused', words: 'no', retry_at: after(9) },
    attempts: [{ outcome: 'not-taken' }],
  });
  expect(folded(delivery(), attempted(1), failed(1))).toMatchObject({ state: 'failed', retry_at: null });
  expect(folded(delivery(), failed(0))).toMatchObject({ state: 'failed', attempts: [] });
});

test('a try that may have been taken stays pending with a retry, else it is unknown', () => {
  const again = folded(delivery(), attempted(1), unknown(1, after(9)));
  expect(again).toMatchObject({ state: 'pending', attempts: [{ outcome: 'maybe' }], retry_at: after(9) });
  expect(folded(delivery(), attempted(1), unknown(1))).toMatchObject({ state: 'unknown', reason: 'no-answer' });
});

test('a further try leaves the one before without an outcome, and clears the wait', () => {
  const one = folded(delivery({ retry_at: after(1) }), attempted(1), attempted(2));
  expect(one.attempts.map(({ outcome }) => outcome)).toEqual(['maybe', null]);
  expect(one.retry_at).toBeNull();
});

test.each(['pending', 'failed', 'unknown', 'skipped'] as const)(
  'an acceptance that comes late wins over %s',
  (state) => {
    const one = folded(
      delivery({ state, reason: 'expired', attempts: [tried('maybe'), tried('not-taken', 2)] }),
      accepted(1),
    );
    expect(one).toMatchObject({ state: 'accepted', reason: null, receipt: { id: '7' } });
    expect(one.attempts.map(({ outcome }) => outcome)).toEqual(['accepted', 'not-taken']);
  },
);

test('nothing that comes late takes an acceptance back', () => {
  const one = folded(delivery(), attempted(1), accepted(1), failed(1), unknown(1), [
    'delivery.skipped',
    { reason: 'stopped' },
  ]);
  expect(one).toMatchObject({ state: 'accepted', attempts: [{ outcome: 'accepted' }] });
});

test('a late word on an older try changes only that try', () => {
  const one = folded(delivery(), attempted(1), attempted(2), failed(1, after(99)));
  expect(one).toMatchObject({ state: 'pending', retry_at: null, reason: null });
  expect(one.attempts.map(({ outcome }) => outcome)).toEqual(['not-taken', null]);
});

test('unknown becomes failed once every try is known not to be taken', () => {
  const unsure = delivery({ state: 'unknown', reason: 'no-outcome', attempts: [tried('maybe'), tried('maybe', 2)] });
  expect(folded(unsure, failed(1))).toMatchObject({ state: 'unknown' });
  expect(folded(unsure, failed(1), failed(2))).toMatchObject({ state: 'failed', reason: 'refused' });
});

test('a try that is stopped on its way keeps its open outcome until that comes', () => {
  const flying = delivery({ attempts: [tried(null)] });
  expect(folded(flying, stopped)).toMatchObject({ state: 'unknown', reason: 'stopped', attempts: [{ outcome: null }] });
  expect(folded(flying, stopped, accepted(1)).state).toBe('accepted');
  expect(folded(flying, stopped, failed(1)).state).toBe('failed');
  expect(folded(flying, stopped, unknown(1))).toMatchObject({ state: 'unknown', attempts: [{ outcome: 'maybe' }] });
});

test('a person says that it was sent: at the time they name, with where it is seen', () => {
  const one = folded(delivery({ state: 'unknown' }), [
    'delivery.settled',
    { as: 'sent', url: 'https://a.example/1' },
    after(-60),
  ]);
  expect(one).toMatchObject({
    state: 'accepted',
    accepted_at: after(-60),
    receipt: { id: null, url: 'https://a.example/1' },
  });
});

test('a person says that it was not sent: then no try was taken', () => {
  const one = folded(delivery({ state: 'unknown', attempts: [tried('maybe')] }), [
    'delivery.settled',
    { as: 'not-sent', url: null },
  ]);
  expect(one).toMatchObject({ state: 'failed', reason: 'settled-not-sent', attempts: [{ outcome: 'not-taken' }] });
});

test('a person wants it sent again: pending at once, and what may have been taken is not forgotten', () => {
  const one = folded(delivery({ state: 'unknown', attempts: [tried(null)] }), [
    'delivery.settled',
    { as: 'resend', url: null },
  ]);
  expect(one).toMatchObject({ state: 'pending', reason: null, retry_at: null, attempts: [{ outcome: 'maybe' }] });
});

test('seen is more than accepted, and keeps the first time', () => {
  const one = folded(delivery(), attempted(1), accepted(1), ['delivery.visible', { url: 'https://a.example/1' }]);
  expect(one).toMatchObject({
    state: 'visible',
    accepted_at: after(2),
    receipt: { id: '7', url: 'https://a.example/1' },
  });
  expect(folded(one, accepted(1)).state).toBe('visible');
});
