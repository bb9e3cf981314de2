import { readFileSync } from 'node:fs';

import { afterAll, beforeAll, expect, test } from 'vitest';

import { dice } from '../model/dice.ts';
import { type Beginning, beginCrisis, type Crisis, quick } from './crisis.ts';
import { firsthour } from './firsthour.ts';
import { drawPoint, type KillPoint, killedAt, type WholeRun } from './kill-point.ts';
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
/** So many programs are killed while they publish. */
const KILLS = 50;
/** Every fifth of those is killed again while it tries again. */
const AGAIN = 5;
/** For every tenth somebody tries again at once, and has to wait for what was on its way. */
const AT_ONCE = 10;
/** For every fourth the program itself is asked to verify, and where it stands. */
const SAID = 4;

let beginning: Beginning;
const crises: Crisis[] = [];

beforeAll(async () => {
  beginning = await beginCrisis({ 'firsthour.yaml': quick });
});

afterAll(async () => {
  await Promise.all(crises.map(({ clear }) => clear()));
  beginning.clear();
});

async function openCrisis(): Promise<Crisis> {
  const crisis = await beginning.open();
  crises.push(crisis);
  return crisis;
}

test('wherever publish is killed, after retry every rendition has arrived, and what came twice came under the same id with the same bytes', async () => {
  const whole = await runWhole();
  const numbers = Array.from({ length: KILLS }, (_, index) => index + 1);
  const waiting: Promise<void>[] = [];
  const later: Killed[] = [];
  await sideBySide(2, numbers, async (number) => {
    const killed = await killOnce(number, whole);
    if (number % AT_ONCE === 0) waiting.push(recover(killed));
    else later.push(killed);
  });
  await sideBySide(
    2,
    later.filter((_, index) => index % AGAIN === 0),
    (killed) => killAgain(killed, whole),
  );
  // Those killed first waited longest: what they had on its way is anybody's by now.
  await sideBySide(2, later, recover);
  await Promise.all(waiting);
}, 600_000);

type Killed = { readonly crisis: Crisis; readonly seed: number; readonly point: KillPoint; readonly about: string };

/** Publishes without being killed: how far a run goes. */
async function runWhole(): Promise<WholeRun> {
  const crisis = await openCrisis();
  const before = readFileSync(crisis.journal).length;
  const began = performance.now();
  const published = await firsthour(PUBLISH, crisis.setting);
  expect(published.exit, published.err).toBe(0);
  const ms = performance.now() - began;
  const journal = readFileSync(crisis.journal);
  const ends: number[] = [];
  for (let at = journal.indexOf('}\n', before); at !== -1; at = journal.indexOf('}\n', at + 1)) ends.push(at + 1);
  return { requests: crisis.sandbox.messages().length, ends, ms };
}

/** Kills one program while it publishes. One that came to its end before was not killed: the next seed is drawn. */
async function killOnce(number: number, whole: WholeRun): Promise<Killed> {
  for (let seed = number; ; seed += KILLS) {
    const crisis = await openCrisis();
    const point = drawPoint(dice(seed), whole);
    const about = `seed ${seed}, killed at ${JSON.stringify(point)}`;
    const { signal } = await killedAt(point, PUBLISH, crisis);
    if (signal === 'SIGKILL') return { crisis, seed, point, about };
  }
}

async function killAgain({ crisis, seed }: Killed, whole: WholeRun): Promise<void> {
  await killedAt(drawPoint(dice(-seed), whole), ['retry'], crisis);
}

/** What a person does after a crash; then what must be true. */
async function recover({ crisis, seed, point, about }: Killed): Promise<void> {
  if (ordered(await crisis.entries()).length === 0) {
    expect(crisis.sandbox.messages(), about).toEqual([]);
    const published = await firsthour(PUBLISH, crisis.setting);
    expect(published.exit, `${about}: ${published.err}`).toBe(0);
  }
  const retried = await firsthour(['retry'], crisis.setting);
  expect(retried.exit, `${about}: ${retried.err}`).toBe(0);

  const entries = await crisis.entries();
  const orders = ordered(entries);
  expect(orders, about).toHaveLength(12);
  expect(
    orders.filter((order) => cameFor(crisis, order).length === 0),
    about,
  ).toEqual([]);
  expectOnlyOrdered(crisis, orders, about);
  expectNoHaste(entries, about);
  // Killed before it could hear the answer: nobody could know, so it came again.
  if (point.at === 'request') expect(crisis.sandbox.messages().length, about).toBeGreaterThan(orders.length);
  await expectVerified(crisis, about);
  const states = statesIn(entries);
  expect(new Set(Object.values(states)), about).toEqual(new Set(['accepted']));
  if (seed % SAID === 0) await expectSaid(crisis, states, about);
}
