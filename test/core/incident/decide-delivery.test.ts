import { expect, test } from 'vitest';

import type { Delivery } from '../../../src/core/channel/delivery.ts';
import type { Judgement, Meaning } from '../../../src/core/channel/verdict.ts';
import type { AttemptPlan } from '../../../src/core/incident/decide/attempt.ts';
import { attempt } from '../../../src/core/incident/decide/attempt.ts';
import { outcome } from '../../../src/core/incident/decide/outcome.ts';
import { settle } from '../../../src/core/incident/decide/settle.ts';
import { stop } from '../../../src/core/incident/decide/stop.ts';
import type { Decision } from '../../../src/core/incident/decision.ts';
import { after, delivery, incidentWith, NOW, tried } from '../channel/samples.ts';

const ID = 'holding-1/website/ro';
const PLAN: AttemptPlan = { idempotent: true, manual: false, lost: false, untilMs: 20_000, blocked: null };

/** What was decided, in short: type and data without the delivery's id. */
function told(decision: Decision): unknown {
  if ('refusal' in decision) return decision.refusal.code;
  return decision.entries.map(({ type, data }) => {
    const { delivery: _, ...rest } = data as { delivery: string };
    return [type, rest];
  });
}

test('a try is marked with its number and until when it is left alone', () => {
  expect(told(attempt(incidentWith(delivery()), ID, NOW, PLAN))).toEqual([
    ['delivery.attempted', { attempt: 1, until: after(20) }],
  ]);
  const again = delivery({ attempts: [tried('not-taken')] });
  expect(told(attempt(incidentWith(again), ID, after(5), PLAN))).toEqual([
    ['delivery.attempted', { attempt: 2, until: after(25) }],
  ]);
});

test.each([
  ['on its way elsewhere', delivery({ attempts: [tried(null)] })],
  ['waiting', delivery({ attempts: [tried('not-taken')], retry_at: after(30) })],
  ['accepted', delivery({ state: 'accepted' })],
  ['another one', delivery({ id: 'other' })],
])('nothing is marked for a delivery that is %s', (_, one) => {
  expect(told(attempt(incidentWith(one), ID, after(1), PLAN))).toEqual([]);
});

test('a channel without address or secret fails at once, unless an earlier try may have been taken', () => {
  const blocked = { ...PLAN, blocked: { reason: 'no-secret', words: 'WEBSITE_SECRET' } as const };
  const end = { status: null, retry_at: null, reason: 'no-secret', words: 'WEBSITE_SECRET' };
  expect(told(attempt(incidentWith(delivery()), ID, NOW, blocked))).toEqual([
    ['delivery.failed', { attempt: 0, ...end }],
  ]);
  const maybe = delivery({ attempts: [tried('maybe')] });
  expect(told(attempt(incidentWith(maybe), ID, NOW, blocked))).toEqual([['delivery.unknown', { attempt: 1, ...end }]]);
});

test('what is not to be tried any more is ended', () => {
  const ends = (more: Partial<Delivery>, at: string, plan = PLAN) =>
    told(attempt(incidentWith(delivery(more)), ID, at, plan));
  expect(ends({}, NOW, { ...PLAN, lost: true })).toEqual([['delivery.skipped', { reason: 'dependency-lost' }]]);
  expect(ends({ words: 'busy' }, after(1801))).toMatchObject([
    ['delivery.failed', { reason: 'expired', words: 'busy' }],
  ]);
  const silent = { attempts: [tried(null)] };
  expect(ends(silent, after(20), { ...PLAN, idempotent: false })).toMatchObject([
    ['delivery.unknown', { reason: 'no-outcome' }],
  ]);
});

function judged(means: Meaning): Judgement {
  const reasons = {
    accepted: null,
    'not-sent': 'not-reached',
    'not-taken': 'not-taken',
    refused: 'refused',
    maybe: 'no-answer',
  } as const;
  return { means, reason: reasons[means], status: 200, words: 'words', told: null };
}

function came(means: Meaning, before: Delivery, idempotent: boolean, number = 1): unknown {
  const of = { delivery: ID, attempt: number, judgement: judged(means), receipt: null, waitMs: 5_000, idempotent };
  return told(outcome(incidentWith(before), of, after(10)));
}

const flying = delivery({ attempts: [tried(null)] });

test.each([
  ['accepted', true, 'delivery.accepted', undefined],
  ['not-sent', false, 'delivery.failed', after(15)],
  ['not-taken', false, 'delivery.failed', after(15)],
  ['refused', true, 'delivery.failed', null],
  ['maybe', true, 'delivery.unknown', after(15)],
  ['maybe', false, 'delivery.unknown', null],
] as const)('%s (idempotent: %s) is %s, again at %s', (means, idempotent, type, retry_at) => {
  const data = means === 'accepted' ? { status: 200 } : { retry_at, words: 'words' };
  expect(came(means, flying, idempotent)).toMatchObject([[type, { attempt: 1, ...data }]]);
});

test('refused after a try that may have been taken is unknown', () => {
  const second = delivery({ attempts: [tried('maybe'), tried(null, 2)] });
  expect(came('refused', second, true, 2)).toMatchObject([['delivery.unknown', { reason: 'refused', retry_at: null }]]);
});

test('what comes late is written without a further try, and never after an acceptance', () => {
  const stopped = delivery({ ...flying, state: 'unknown', reason: 'stopped' });
  expect(came('not-taken', stopped, true)).toMatchObject([['delivery.failed', { retry_at: null }]]);
  expect(came('accepted', delivery({ ...flying, state: 'failed' }), true)).toMatchObject([['delivery.accepted', {}]]);
  const overtaken = delivery({ attempts: [tried('maybe'), tried(null, 2)] });
  expect(came('not-taken', overtaken, true, 1)).toMatchObject([['delivery.failed', { attempt: 1, retry_at: null }]]);
  expect(came('maybe', delivery({ ...flying, state: 'accepted' }), true)).toEqual([]);
});

const settled = (as: 'sent' | 'not-sent' | 'resend', one: Delivery, at = after(30), ...others: readonly Delivery[]) =>
  told(settle(incidentWith(one, ...others), ID, as, { url: null }, at));

test.each(['sent', 'not-sent', 'resend'] as const)('a person can settle %s', (as) => {
  for (const state of ['unknown', 'failed', 'pending'] as const) {
    expect(settled(as, delivery({ state }))).toEqual([['delivery.settled', { as, url: null }]]);
  }
});

test('a person says when, where, and for whom', () => {
  const known = {
    url: ' https://a.example/1\u001b[1m',
    happenedAt: after(-60),
    for: 'deputy-comms',
    via: 'phone',
  } as const;
  const decision = settle(incidentWith(delivery({ published_at: after(-120) })), ID, 'sent', known, NOW);
  expect('entries' in decision && decision.entries[0]).toMatchObject({
    happened_at: after(-60),
    data: { as: 'sent', url: 'https://a.example/1', for: 'deputy-comms', via: 'phone' },
  });
});

test('nothing was out before it was published: a deadline is not met yesterday', () => {
  const early = { url: null, happenedAt: after(-3600) };
  expect(told(settle(incidentWith(delivery()), ID, 'sent', early, NOW))).toBe('done-before-published');
});

test('what is settled already, or on its way, is not settled', () => {
  expect(settled('sent', delivery({ state: 'accepted' }))).toBe('delivery-accepted');
  expect(settled('sent', delivery({ state: 'visible' }))).toBe('delivery-accepted');
  expect(settled('sent', delivery({ state: 'skipped', reason: 'does-not-fit' }))).toBe('delivery-skipped');
  expect(settled('sent', flying, after(19))).toBe('delivery-in-flight');
  expect(settled('sent', flying, after(20))).toEqual([['delivery.settled', { as: 'sent', url: null }]]);
  expect(told(settle(incidentWith(), ID, 'sent', { url: null }, NOW))).toBe('delivery-unknown');
});

test('it is not sent again when something newer was said or its time is over', () => {
  const newer = delivery({ id: 'update-1/website/ro', release: 9 });
  expect(settled('resend', delivery({ state: 'unknown' }), after(30), newer)).toBe('delivery-superseded');
  expect(settled('resend', delivery({ state: 'unknown' }), after(1801))).toBe('delivery-expired');
  expect(settled('not-sent', delivery({ state: 'unknown' }), after(1801), newer)).toHaveLength(1);
});

test('stop calls back what is pending, and does not claim that a try was not taken', () => {
  const incident = incidentWith(
    delivery({ id: 'fresh' }),
    delivery({ id: 'failed-once', attempts: [tried('not-taken')] }),
    delivery({ id: 'maybe', attempts: [tried('maybe')] }),
    delivery({ id: 'flying', attempts: [tried(null)] }),
    delivery({ id: 'done', state: 'accepted' }),
  );
  const decision = stop(incident);
  const found = 'entries' in decision ? decision.entries : [];
  expect(found.map(({ type, data }) => [type, (data as { delivery: string }).delivery])).toEqual([
    ['delivery.skipped', 'fresh'],
    ['delivery.skipped', 'failed-once'],
    ['delivery.unknown', 'maybe'],
    ['delivery.unknown', 'flying'],
  ]);
});
