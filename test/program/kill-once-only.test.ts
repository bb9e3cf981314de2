import { afterAll, beforeAll, expect, test } from 'vitest';

import type { OrderedDelivery } from '../../src/core/incident/release-data.ts';
import { type Dice, dice } from '../model/dice.ts';
import { type Beginning, beginCrisis, type Crisis, quick } from './crisis.ts';
import { firsthour } from './firsthour.ts';
import { type KillPoint, killedAt } from './kill-point.ts';
import { sideBySide } from './side-by-side.ts';
import {
  cameFor,
  expectNoHaste,
  expectOnlyOrdered,
  expectSaid,
  expectVerified,
  ordered,
  statesIn,
} from './what-came.ts';

const PUBLISH = ['publish', 'staff-brief', 'holding', '--yes'];
/** The first has a connector of the workspace's own; the second the shipped one, told that twice does harm here. */
const ONCE_ONLY = ['social', 'website'];
const KILLS = 18;

const POST_ONCE = `format: firsthour/connector@1
id: post-once
title: A platform that shows twice what it gets twice
request:
  create: { method: POST, url: "{$url}", headers: { content-type: application/json } }
sign: standard-webhooks
receipt: { id: /id, url: /url }
idempotent: false
`;

let beginning: Beginning;
const crises: Crisis[] = [];

beforeAll(async () => {
  beginning = await beginCrisis({ 'connectors/post-once.yaml': () => POST_ONCE, 'firsthour.yaml': onceOnly });
});

afterAll(async () => {
  await Promise.all(crises.map(({ clear }) => clear()));
  beginning.clear();
});

function onceOnly(yaml: string): string {
  return quick(yaml)
    .replace(/(\n {2}social:.*\n {4}connector: )webhook/, '$1post-once')
    .replace(/(\n {2}website:.*\n {4}connector: webhook\n)/, '$1    idempotent: false\n');
}

test('what does harm twice is never posted twice unasked: after a kill it is accepted, or unknown until a person settles it', async () => {
  const seeds = Array.from({ length: KILLS }, (_, index) => index + 1);
  const killed = await sideBySide(2, seeds, killOnce);
  await sideBySide(2, killed, expectOnce);
  await sideBySide(2, killed, settleAll);
  await sideBySide(2, killed, finish);
}, 600_000);

/** One run: what was killed, and how many posts of each delivery a person has asked for or seen. */
type Killed = {
  readonly crisis: Crisis;
  readonly chance: Dice;
  readonly point: KillPoint;
  readonly about: string;
  /** By delivery. */
  readonly posts: Map<string, number>;
  readonly settled: Map<string, 'accepted' | 'failed'>;
  /** Those whose sending again was killed. */
  readonly cut: Set<string>;
};

async function killOnce(seed: number): Promise<Killed> {
  for (let more = 0; ; more += KILLS) {
    const crisis = await beginning.open();
    crises.push(crisis);
    const chance = dice(seed + more);
    const point = drawPoint(chance);
    const about = `seed ${seed + more}, killed at ${JSON.stringify(point)}`;
    const { signal } = await killedAt(point, PUBLISH, crisis);
    if (signal === 'SIGKILL')
      return { crisis, chance, point, about, posts: new Map(), settled: new Map(), cut: new Set() };
  }
}

/** Mostly while something is on its way to where twice does harm: four deliveries of twelve. */
function drawPoint({ below, percent }: Dice): KillPoint {
  const nth = 1 + below(4);
  if (percent(50)) return { at: 'request', nth, to: ONCE_ONLY };
  if (percent(60)) return { at: 'answer', nth, ms: below(10), to: ONCE_ONLY };
  return percent(50) ? { at: 'words', nth: 1 + below(12) } : { at: 'request', nth: 1 + below(12) };
}

async function onceOrders({ crisis }: Killed): Promise<readonly OrderedDelivery[]> {
  return ordered(await crisis.entries()).filter(({ channel }) => ONCE_ONLY.includes(channel));
}

async function unknownIn({ crisis }: Killed): Promise<readonly string[]> {
  const states = Object.entries(statesIn(await crisis.entries()));
  return states.flatMap(([id, state]) => (state === 'unknown' ? [id] : []));
}

/** Trying again sends nothing where it may have been taken: it is left to a person. */
async function expectOnce(killed: Killed): Promise<void> {
  const { crisis, chance, point, about } = killed;
  if (ordered(await crisis.entries()).length === 0) await firsthour(PUBLISH, crisis.setting);
  const retried = await firsthour(['retry'], crisis.setting);
  const unknown = await unknownIn(killed);
  expect(retried.exit, `${about}: ${retried.err}`).toBe(unknown.length > 0 ? 1 : 0);
  if (chance.percent(20)) await firsthour(['retry'], crisis.setting);
  for (const order of await onceOrders(killed)) {
    const posts = cameFor(crisis, order).length;
    expect(posts, `${about}: ${order.id}`).toBeLessThanOrEqual(1);
    if (!unknown.includes(order.id)) expect(posts, `${about}: ${order.id}`).toBe(1);
    killed.posts.set(order.id, posts);
  }
  // Killed before it could hear the answer.
  if (point.at === 'request' && point.to) expect(unknown, about).not.toEqual([]);
}

/** A person looks, and says what was sent, what was not, or that it is to be sent again: perhaps into the next crash. */
async function settleAll(killed: Killed): Promise<void> {
  const { crisis, chance, about, posts, settled, cut } = killed;
  for (const id of await unknownIn(killed)) {
    const seen = posts.get(id) ?? 0;
    const settle = ['retry', '--delivery', id];
    if (chance.percent(50)) {
      const ran = await firsthour([...settle, seen > 0 ? '--sent' : '--not-sent'], crisis.setting);
      expect(ran.exit, `${about}: ${ran.err}`).toBe(seen > 0 ? 0 : 1);
      settled.set(id, seen > 0 ? 'accepted' : 'failed');
      continue;
    }
    posts.set(id, seen + 1);
    settled.set(id, 'accepted');
    if (chance.percent(50)) {
      const ran = await firsthour([...settle, '--resend'], crisis.setting);
      expect(ran.exit, `${about}: ${ran.err}`).toBe(0);
    } else {
      const { signal } = await killedAt({ at: 'request', nth: 1 }, [...settle, '--resend'], crisis);
      expect(signal, about).toBe('SIGKILL');
      cut.add(id);
    }
  }
}

/** What was killed while it was sent again is unknown again, and was posted as often as a person asked. */
async function finish(killed: Killed): Promise<void> {
  const { crisis, about, posts, settled, cut } = killed;
  if (cut.size > 0) await firsthour(['retry'], crisis.setting);
  expect(await unknownIn(killed), about).toEqual([...cut]);
  for (const id of cut) {
    const ran = await firsthour(['retry', '--delivery', id, '--sent'], crisis.setting);
    expect(ran.exit, `${about}: ${ran.err}`).toBe(0);
  }
  const entries = await crisis.entries();
  const orders = ordered(entries);
  for (const order of await onceOrders(killed)) {
    expect(cameFor(crisis, order).length, `${about}: ${order.id}`).toBe(posts.get(order.id));
  }
  expectOnlyOrdered(crisis, orders, about);
  expectNoHaste(entries, about);
  await expectVerified(crisis, about);
  const states = statesIn(entries);
  expect(states, about).toEqual(Object.fromEntries(orders.map(({ id }) => [id, settled.get(id) ?? 'accepted'])));
  if (cut.size > 0) await expectSaid(crisis, states, about);
}
