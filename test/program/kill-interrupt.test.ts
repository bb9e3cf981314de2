import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';

import { type Beginning, beginCrisis, type Crisis, quick } from './crisis.ts';
import { firsthour } from './firsthour.ts';
import { type Ended, runFirsthour } from './running.ts';
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
/** Takes what it gets, and never says so. */
const HANGS = [{ kind: 'hang', taken: true }] as const;

// Many programs one after the other: a busy machine takes its time.
vi.setConfig({ testTimeout: 300_000 });

let usual: Beginning;
/** What social gets twice it shows twice. */
let onceOnly: Beginning;
let crisis: Crisis;

beforeAll(async () => {
  usual = await beginCrisis({ 'firsthour.yaml': quick });
  onceOnly = await beginCrisis({
    'firsthour.yaml': (yaml) =>
      quick(yaml).replace(/(\n {2}social:.*\n {4}connector: webhook\n)/, '$1    idempotent: false\n'),
  });
});

afterEach(() => crisis.clear());

afterAll(() => {
  usual.clear();
  onceOnly.clear();
});

/** Publishes while a channel hangs, and sends the signals once it has something in its hands. */
async function interrupted(beginning: Beginning, channel: string, signals: readonly NodeJS.Signals[]): Promise<Ended> {
  crisis = await beginning.open();
  crisis.sandbox.control(channel, HANGS);
  const running = runFirsthour(PUBLISH, crisis.setting);
  const forget = crisis.onRequest((received) => {
    if (received.channel !== channel) return;
    forget();
    for (const signal of signals) running.signal(signal);
  });
  return running.ended;
}

async function withState(state: string): Promise<readonly string[]> {
  const states = Object.entries(statesIn(await crisis.entries()));
  return states.flatMap(([id, stands]) => (stands === state ? [id] : []));
}

/** Heals the channel, tries again, and sees that all has come. */
async function recover(channel: string): Promise<void> {
  crisis.sandbox.control(channel, []);
  const retried = await firsthour(['retry'], crisis.setting);
  expect(retried.exit, retried.err).toBe(0);
  const entries = await crisis.entries();
  const orders = ordered(entries);
  expect(orders.filter((order) => cameFor(crisis, order).length === 0)).toEqual([]);
  expectOnlyOrdered(crisis, orders, 'healed');
  expectNoHaste(entries, 'healed');
  await expectSaid(crisis, statesIn(entries), 'healed');
  expect(await withState('accepted')).toEqual(orders.map(({ id }) => id));
}

test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
  '%s while a channel hangs ends publish with 130; once the channel is well, retry brings the rest',
  async (signal) => {
    const { code, err } = await interrupted(usual, 'email', [signal]);
    expect(code, err).toBe(130);
    await expectVerified(crisis, signal);
    expect((await withState('pending')).join()).toContain('email');
    await recover('email');
  },
);

test('a second Ctrl-C ends at once; what was on its way is left alone until its time is over, then sent again', async () => {
  const { code, err } = await interrupted(usual, 'email', ['SIGINT', 'SIGTERM']);
  expect(code, err).toBe(130);
  await expectVerified(crisis, 'twice');
  await recover('email');
  expect(crisis.sandbox.messages().filter(({ outcome }) => outcome === 'repeat')).not.toEqual([]);
});

test('Ctrl-C while a channel hangs that does harm twice: unknown, and sent again only when a person says so', async () => {
  const { code, err } = await interrupted(onceOnly, 'social', ['SIGINT']);
  expect(code, err).toBe(130);
  await expectVerified(crisis, 'unknown');
  crisis.sandbox.control('social', []);
  const retried = await firsthour(['retry'], crisis.setting);
  expect(retried.exit, retried.err).toBe(1);
  const unknown = await withState('unknown');
  expect(unknown.join()).toContain('social');
  const social = () => crisis.sandbox.messages().filter(({ channel }) => channel === 'social');
  const before = social();
  expect(new Set(before.map(({ webhook_id }) => webhook_id)).size).toBe(before.length);
  for (const id of unknown) {
    const settled = await firsthour(['retry', '--delivery', id, '--resend'], crisis.setting);
    expect(settled.exit, settled.err).toBe(0);
  }
  expect(social()).toHaveLength(before.length + unknown.length);
  await recover('social');
});
