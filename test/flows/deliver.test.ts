import { Webhook } from 'standardwebhooks';
import { expect, test } from 'vitest';

import type { Delivery } from '../../src/core/channel/delivery.ts';
import type { Entry } from '../../src/core/incident/entry.ts';
import type { Summary } from '../../src/flows/deliver/deliver.ts';
import { deliver } from '../../src/flows/deliver/deliver.ts';
import type { Answer, Outgoing } from '../../src/ports.ts';
import { answered } from '../world/scripted-send.ts';
import type { Setting } from './deliver-setting.ts';
import { INCIDENT, release, SECRET, setTheScene, told } from './deliver-setting.ts';

const OK = answered(200, '{"id": "7", "url": "https://website.example/7"}');
const RESET: Answer = { kind: 'maybe-sent', code: 'reset', words: 'other side closed' };
const DOWN: Answer = { kind: 'not-sent', code: 'ECONNREFUSED', words: 'connect ECONNREFUSED' };

function sendAll({ world, session }: Setting, more: Partial<Parameters<typeof deliver>[2]> = {}): Promise<Summary> {
  return deliver(world, session, { signal: world.interrupted, ...more });
}

test('each delivery goes out once, its try written down before, its outcome after', async () => {
  const scene = await setTheScene({
    replies: {
      website: [
        async () => {
          const written = (await scene.entries()).at(-1);
          expect(written).toMatchObject({ type: 'delivery.attempted', data: { attempt: 1 } });
          return OK;
        },
      ],
    },
  });
  const [id = ''] = await release(scene, ['website/ro']);
  const summary = await sendAll(scene);
  expect(summary).toMatchObject({ open: [], clockSkew: null, refusal: null });
  expect(summary.deliveries).toMatchObject([
    { id, state: 'accepted', receipt: { id: '7', url: 'https://website.example/7' } },
  ]);
  const types = (await scene.entries()).slice(3).map(({ type, by }) => `${by.kind} ${type}`);
  expect(types).toEqual(['system delivery.attempted', 'system delivery.accepted']);
  scene.world.finish();
});

test('what arrives is signed, and is the stored body', async () => {
  const scene = await setTheScene({ now: new Date().toISOString(), replies: { website: [OK] } });
  const [id = ''] = await release(scene, ['website/ro']);
  await sendAll(scene);
  const [request] = scene.world.sent;
  expect(request?.body).toBe(scene.session.incident().deliveries[id]?.body);
  expect(new Webhook(SECRET).verify(request?.body ?? '', { ...request?.headers })).toMatchObject({
    type: 'statement.published',
  });
  expect(request).toMatchObject({
    url: 'https://website.example/hooks/website-key',
    connectMs: 5_000,
    totalMs: 15_000,
  });
  expect(request).toMatchObject({ mode: 'live', target: 'live' });
});

test('nine deliveries on three channels need few syncs, in the order of asking on each channel', async () => {
  const scene = await setTheScene({ replies: { website: [OK, OK, OK], social: [OK, OK, OK], email: [OK, OK, OK] } });
  const places = ['ro', 'en', 'fr'].flatMap((language) =>
    ['website', 'social', 'email'].map((one) => `${one}/${language}`),
  );
  await release(scene, places);
  const before = scene.world.incidents.appends();
  await sendAll(scene);
  expect(scene.world.incidents.appends() - before).toBe(4);
  expect(told(scene.session)).toEqual(places.map((place) => `${place} accepted`));
  const website = scene.world.sent.filter(({ channel }) => channel === 'website').map(languageOf);
  expect(website).toEqual(['ro', 'en', 'fr']);
  scene.world.finish();
});

function languageOf(request: Outgoing): string {
  return JSON.parse(request.body).data.language;
}

test('a retry bears the same id and the same bytes, and does not hold the other languages', async () => {
  const scene = await setTheScene({ replies: { website: [answered(503), OK, RESET, OK, OK] } });
  await release(scene, ['website/ro', 'website/en', 'website/fr']);
  const changes: string[] = [];
  await sendAll(scene, { onChange: ({ language, state }: Delivery) => changes.push(`${language} ${state}`) });
  expect(scene.world.sent.map(languageOf)).toEqual(['ro', 'en', 'fr', 'ro', 'fr']);
  const [first, , , again] = scene.world.sent;
  expect(again?.body).toBe(first?.body);
  expect(again?.headers['webhook-id']).toBe(first?.headers['webhook-id']);
  expect(again?.headers['webhook-timestamp']).not.toBe(first?.headers['webhook-timestamp']);
  expect(changes).toEqual(['ro pending', 'en accepted', 'fr pending', 'ro accepted', 'fr accepted']);
  scene.world.finish();
});

test.each([
  ['a reset', RESET, 'no-answer'],
  ['an error of the server', answered(500), 'server-error'],
  ['silence', { hang: true } as const, 'no-answer'],
])('%s where twice does harm: nobody sends again, a person decides', async (_, reply, reason) => {
  const scene = await setTheScene({ replies: { social: [reply] } });
  await release(scene, ['social/ro']);
  const summary = await sendAll(scene);
  expect(told(scene.session)).toEqual([`social/ro unknown ${reason}`]);
  expect(summary.open).toEqual([]);
  scene.world.finish();
});

test('what was not sent is tried again even where twice does harm', async () => {
  const scene = await setTheScene({ replies: { social: [DOWN, answered(429), answered(408), OK] } });
  await release(scene, ['social/ro']);
  await sendAll(scene);
  expect(told(scene.session)).toEqual(['social/ro accepted']);
  scene.world.finish();
});

test('waits grow, and a wait that the platform asks for is kept', async () => {
  const at: number[] = [];
  const reply = (answer: Answer) => async () => {
    at.push(Date.parse(scene.world.now()));
    return answer;
  };
  const limited = answered(429, '', { 'retry-after': '600' });
  const scene = await setTheScene({
    replies: { website: [DOWN, DOWN, limited, OK].map(reply) },
    random: () => 0.999_999,
  });
  await release(scene, ['website/ro']);
  await sendAll(scene);
  expect(at.slice(1).map((ms, index) => ms - (at[index] ?? 0))).toEqual([2_000, 5_000, 600_000]);
});

test('a refusal is final, with the words of the platform and without our secrets', async () => {
  const words = `no route POST /hooks/website-key \u001b[31m${SECRET}\u0007`;
  const scene = await setTheScene({ replies: { website: [answered(404, words)] } });
  const [id = ''] = await release(scene, ['website/ro']);
  await sendAll(scene);
  expect(scene.session.incident().deliveries[id]).toMatchObject({
    state: 'failed',
    reason: 'refused',
    words: 'no route POST … …',
  });
  const journal = JSON.stringify(await scene.entries());
  for (const secret of [SECRET, SECRET.slice(6), 'website-key']) expect(journal).not.toContain(secret);
});

test('a channel that hangs delays no other', async () => {
  const at: Record<string, string> = {};
  const scene = await setTheScene({
    replies: { website: [{ hang: true }, OK], email: [{ afterMs: 3_000, answer: OK }] },
  });
  await release(scene, ['website/ro', 'email/ro']);
  const onChange = ({ channel, state }: Delivery) => {
    at[`${channel} ${state}`] = scene.world.now();
  };
  const start = Date.parse(scene.world.now());
  await sendAll(scene, { onChange });
  expect(Date.parse(at['email accepted'] ?? '') - start).toBe(3_000);
  expect(Date.parse(at['website accepted'] ?? '') - start).toBeGreaterThan(15_000);
});

test('a time-out of the channel is used, and margins with it', async () => {
  const website = {
    connector: 'webhook',
    url: { env: 'WEBSITE_URL' },
    secret: { env: 'SECRET' },
    audiences: ['customers'],
    timeout: '3s',
  };
  const scene = await setTheScene({ replies: { website: [OK] } }, { channels: { website } });
  await release(scene, ['website/ro']);
  await sendAll(scene);
  expect(scene.world.sent).toMatchObject([{ connectMs: 3_000, totalMs: 3_000 }]);
  const mark = (await scene.entries()).find(({ type }) => type === 'delivery.attempted');
  expect(Date.parse((mark as Entry<'delivery.attempted'>).data.until) - Date.parse(mark?.at ?? '')).toBe(8_000);
});

test('when the patience is over, what is still open stays pending and is named', async () => {
  const scene = await setTheScene({ replies: { website: [DOWN, DOWN, DOWN], email: [OK] } });
  const [id = ''] = await release(scene, ['website/ro', 'email/ro']);
  const summary = await sendAll(scene, { waitMs: 10_000 });
  expect(summary.open).toEqual([id]);
  expect(told(scene.session)).toEqual(['website/ro pending not-reached', 'email/ro accepted']);
  scene.world.finish();
});

test('without any patience each is still tried once', async () => {
  const scene = await setTheScene({ replies: { website: [DOWN, OK] } });
  await release(scene, ['website/ro', 'website/en']);
  await sendAll(scene, { waitMs: 0 });
  expect(told(scene.session)).toEqual(['website/ro pending not-reached', 'website/en accepted']);
  scene.world.finish();
});

test('a later program goes on where this one left, under the same id', async () => {
  const scene = await setTheScene({ replies: { website: [RESET, OK] } });
  await release(scene, ['website/ro']);
  await sendAll(scene, { waitMs: 0 });
  await sendAll(scene);
  const [first, second] = scene.world.sent;
  expect(second?.headers['webhook-id']).toBe(first?.headers['webhook-id']);
  expect(told(scene.session)).toEqual(['website/ro accepted']);
});

test('a person who leaves gets the outcome of what answers at once, and no new try', async () => {
  const scene = await setTheScene({
    replies: {
      website: [
        async () => {
          scene.world.interrupt();
          return OK;
        },
      ],
      email: [{ hang: true }],
      social: [DOWN],
    },
  });
  await release(scene, ['social/ro', 'email/ro', 'website/ro', 'website/en']);
  const summary = await sendAll(scene);
  expect(told(scene.session)).toEqual([
    ...['social/ro pending not-reached', 'email/ro pending no-answer', 'website/ro accepted', 'website/en pending'],
  ]);
  expect(summary.open).toHaveLength(3);
  scene.world.finish();
});

test('past its last instant a delivery has failed, or is unknown if it may have been taken', async () => {
  const scene = await setTheScene({ replies: { website: [DOWN, DOWN], email: [RESET, DOWN] } });
  await release(scene, ['website/ro', 'email/ro'], { notAfterMs: 4_000 });
  await sendAll(scene);
  expect(told(scene.session)).toEqual(['website/ro failed expired', 'email/ro unknown expired']);
  scene.world.finish();
});

test('a notice that a person puts up is not waited for', async () => {
  const scene = await setTheScene();
  await release(scene, ['branch-door/ro']);
  const summary = await sendAll(scene);
  expect(told(scene.session)).toEqual(['branch-door/ro pending']);
  expect(summary.open).toEqual([]);
});

test('only what was asked for is sent', async () => {
  const scene = await setTheScene({ replies: { website: [OK] } });
  const [, en = ''] = await release(scene, ['website/ro', 'website/en']);
  await sendAll(scene, { deliveries: [en, 'nobody'] });
  expect(told(scene.session)).toEqual(['website/ro pending', 'website/en accepted']);
});

test('a clock that differs is said once', async () => {
  const late = answered(200, '', { date: 'Thu, 10 Sep 2026 09:53:00 GMT' });
  const scene = await setTheScene({ replies: { website: [late], email: [late] } });
  await release(scene, ['website/ro', 'email/ro']);
  const told: number[] = [];
  const summary = await sendAll(scene, { onClockSkew: (minutes) => told.push(minutes) });
  expect([summary.clockSkew, told]).toEqual([7, [7]]);
});

test('an incident without deliveries is done at once', async () => {
  const scene = await setTheScene();
  expect(await sendAll(scene)).toEqual({ deliveries: [], open: [], clockSkew: null, refusal: null });
  expect((await scene.entries()).map(({ type }) => type)).toEqual(['incident.opened']);
  expect(scene.session.id).toBe(INCIDENT);
});

test('what is assumed to be lost is tried with a short time-out, and found alive when it accepts', async () => {
  const scene = await setTheScene(
    { replies: { website: [answered(200), answered(200)], social: [answered(200)] } },
    { assume_lost: ['main-datacentre'] },
  );
  await release(scene, ['website/ro', 'social/ro']);
  await deliver(scene.world, scene.session, { signal: scene.world.interrupted });
  const ways = () => scene.world.sent.map(({ channel, connectMs, totalMs }) => [channel, connectMs, totalMs]);
  expect(ways()).toEqual([
    ['website', 2_000, 5_000],
    ['social', 5_000, 15_000],
  ]);
  expect(Object.keys(scene.session.incident().alive)).toEqual(['main-datacentre']);
  await release(scene, ['website/ro'], { statement: 'update' });
  await deliver(scene.world, scene.session, { signal: scene.world.interrupted });
  expect(ways().at(-1)).toEqual(['website', 5_000, 15_000]);
  scene.world.finish();
});
