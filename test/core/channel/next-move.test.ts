import { expect, test } from 'vitest';

import type { Delivery } from '../../../src/core/channel/delivery.ts';
import type { ChannelTraits, Move } from '../../../src/core/channel/next-move.ts';
import { nextMove } from '../../../src/core/channel/next-move.ts';
import { after, delivery, incidentWith, NOW, tried } from './samples.ts';

const WEBHOOK: ChannelTraits = { idempotent: true, manual: false, lost: false };
const ONCE: ChannelTraits = { ...WEBHOOK, idempotent: false };
const MANUAL: ChannelTraits = { ...ONCE, manual: true };

function move(one: Delivery, now = NOW, traits = WEBHOOK, ...others: readonly Delivery[]): Move {
  return nextMove(one, incidentWith(one, ...others), now, traits);
}

const newer = (more: Partial<Delivery> = {}) => delivery({ id: 'update-1/website/ro', release: 5, ...more });

test('a fresh one is sent', () => {
  expect(move(delivery())).toEqual({ move: 'send' });
});

test.each(['accepted', 'visible', 'failed', 'unknown', 'skipped'] as const)('one that is %s is left alone', (state) => {
  expect(move(delivery({ state }))).toEqual({ move: 'none' });
});

test('a try on its way is left alone until its time, whatever else is true', () => {
  const flying = delivery({ attempts: [tried(null)], not_after: after(1) });
  const waits = { move: 'wait', until: after(20), awaits: 'outcome' };
  expect(move(flying, after(19))).toEqual(waits);
  expect(move(flying, after(19), { ...WEBHOOK, lost: true }, newer())).toEqual(waits);
});

test('a try without an outcome is made again where twice does no harm, else a person decides', () => {
  const silent = delivery({ attempts: [tried(null)] });
  expect(move(silent, after(20))).toEqual({ move: 'send' });
  expect(move(silent, after(20), ONCE)).toEqual({ move: 'unknown', reason: 'no-outcome' });
});

test('a retry waits for its time', () => {
  const failed = delivery({ attempts: [tried('not-taken')], retry_at: after(30) });
  expect(move(failed, after(29))).toEqual({ move: 'wait', until: after(30), awaits: 'retry' });
  expect(move(failed, after(30))).toEqual({ move: 'send' });
});

test('a try that a person asked for again is made, although an earlier one may have been taken', () => {
  expect(move(delivery({ attempts: [tried('maybe')] }), after(30), ONCE)).toEqual({ move: 'send' });
});

test('the last instant is still in time, later is expired', () => {
  expect(move(delivery(), after(1800))).toEqual({ move: 'send' });
  expect(move(delivery(), after(1801))).toEqual({ move: 'fail', reason: 'expired' });
  expect(move(delivery({ attempts: [tried('maybe')] }), after(1801))).toEqual({ move: 'unknown', reason: 'expired' });
  expect(move(delivery({ attempts: [tried(null)] }), after(1801))).toEqual({ move: 'unknown', reason: 'expired' });
});

test('a retry that would come too late is not waited for', () => {
  const told = delivery({ attempts: [tried('not-taken')], retry_at: after(3600) });
  expect(move(told, after(5))).toEqual({ move: 'fail', reason: 'expired' });
});

test('a newer statement takes the place of an older one', () => {
  expect(move(delivery(), NOW, WEBHOOK, newer())).toEqual({ move: 'skip', reason: 'superseded' });
  const maybe = delivery({ attempts: [tried('maybe')], retry_at: after(30) });
  expect(move(maybe, after(5), WEBHOOK, newer())).toEqual({ move: 'unknown', reason: 'superseded' });
});

test.each([
  ['another language', { language: 'en' }],
  ['another channel', { channel: 'social' }],
  ['another audience', { audience: 'staff' }],
  ['the same release', { release: 3 }],
  ['one that was not even tried', { state: 'skipped' }],
] as const)('%s takes nobody’s place', (_, more) => {
  expect(move(delivery(), NOW, WEBHOOK, newer(more))).toEqual({ move: 'send' });
});

test('a newer one waits only while an older one is on its way', () => {
  const older = delivery({ attempts: [tried(null)] });
  expect(move(newer(), after(5), WEBHOOK, older)).toEqual({ move: 'wait', until: after(20), awaits: 'turn' });
  expect(move(newer(), after(20), WEBHOOK, older)).toEqual({ move: 'send' });
  expect(move(newer(), after(5), WEBHOOK, { ...older, language: 'en' })).toEqual({ move: 'send' });
  expect(move(newer(), after(5), WEBHOOK, delivery({ retry_at: after(60) }))).toEqual({ move: 'send' });
});

test('a lost dependency skips what was not sent, and leaves the rest to a person', () => {
  const lost = { ...WEBHOOK, lost: true };
  expect(move(delivery(), NOW, lost)).toEqual({ move: 'skip', reason: 'dependency-lost' });
  expect(move(delivery({ attempts: [tried('not-taken')] }), NOW, lost)).toEqual({
    move: 'skip',
    reason: 'dependency-lost',
  });
  expect(move(delivery({ attempts: [tried('maybe')] }), NOW, lost)).toEqual({
    move: 'unknown',
    reason: 'dependency-lost',
  });
});

test('what a person does waits for the person, and is over like any other', () => {
  expect(move(delivery(), NOW, MANUAL)).toEqual({ move: 'none' });
  expect(move(delivery(), after(1801), MANUAL)).toEqual({ move: 'fail', reason: 'expired' });
  expect(move(delivery(), NOW, MANUAL, newer())).toEqual({ move: 'skip', reason: 'superseded' });
});
