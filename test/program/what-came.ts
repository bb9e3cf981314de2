import { expect } from 'vitest';

import type { DeliveryStateName } from '../../src/core/channel/delivery.ts';
import type { Entry } from '../../src/core/incident/entry.ts';
import { fold } from '../../src/core/incident/fold.ts';
import type { OrderedDelivery } from '../../src/core/incident/release-data.ts';
import type { Status } from '../../src/core/incident/status.ts';
import { TEXT_ENTRIES, verifyTexts } from '../../src/core/incident/verify-texts.ts';
import type { Received } from '../../src/core/sandbox/received.ts';
import type { Verification } from '../../src/ports.ts';
import type { Crisis } from './crisis.ts';
import { asked } from './firsthour.ts';

/** What releases ordered of the program itself, in their order: the sheet on the branch door is a person's to put up. */
export function ordered(entries: readonly Entry[]): readonly OrderedDelivery[] {
  return entries
    .flatMap((entry) => (entry.type === 'statement.published' ? entry.data.deliveries : []))
    .filter(({ skip, channel }) => skip === undefined && channel !== 'branch-door');
}

/** What came to the channels for one delivery. */
export function cameFor(crisis: Crisis, { webhook_id }: Pick<OrderedDelivery, 'webhook_id'>): readonly Received[] {
  return crisis.sandbox.messages().filter((message) => message.webhook_id === webhook_id);
}

/** Whatever came was ordered, under its own id, on its own channel, byte for byte; what came again came as a repeat. */
export function expectOnlyOrdered(crisis: Crisis, orders: readonly OrderedDelivery[], about: string): void {
  const came = orders.flatMap((order) => {
    const messages = cameFor(crisis, order);
    for (const { channel, body } of messages) {
      expect(channel, about).toBe(order.channel);
      expect(body, about).toBe(order.body);
    }
    expect(
      messages.map(({ outcome }) => outcome),
      about,
    ).toEqual(messages.map((_, index) => (index === 0 ? 'accepted' : 'repeat')));
    return messages;
  });
  expect(came, about).toHaveLength(crisis.sandbox.messages().length);
}

/** Between a try and the next of the same delivery stands its outcome, or its time ran out: nobody judged it too early. */
export function expectNoHaste(entries: readonly Entry[], about: string): void {
  const open = new Map<string, { readonly attempt: number; readonly until: string }>();
  for (const entry of entries) {
    if (entry.type === 'delivery.attempted') {
      const { delivery, attempt, until } = entry.data;
      const before = open.get(delivery);
      if (before) expect(entry.at >= before.until, `${about}: ${delivery} was tried again too early`).toBe(true);
      open.set(delivery, { attempt, until });
    } else if ('delivery' in entry.data && 'attempt' in entry.data) {
      open.delete(entry.data.delivery);
    }
  }
}

/** Where the deliveries stand that are not a person's to put up. */
export function statesIn(entries: readonly Entry[]): Readonly<Record<string, DeliveryStateName>> {
  const { deliveries } = fold(entries);
  return Object.fromEntries(ordered(entries).map(({ id }) => [id, deliveries[id]?.state ?? 'pending']));
}

/** The journal verifies, and what was sent is what was approved. */
export async function expectVerified({ store, incident }: Crisis, about: string): Promise<void> {
  const texts: Entry[] = [];
  const tell = (entry: Entry) => texts.push(entry);
  expect(await store().verify(incident, { types: TEXT_ENTRIES, tell }), about).toMatchObject({
    ok: true,
    damage: null,
  });
  expect(verifyTexts(await store().plan(incident), texts).faults, about).toEqual([]);
}

/** The same, as the program says it: by what `verify` prints, and `status`. */
export async function expectSaid(
  { setting }: Crisis,
  states: ReturnType<typeof statesIn>,
  about: string,
): Promise<void> {
  const verified = await asked<Verification>(['verify'], setting);
  expect(verified.json, about).toMatchObject({ ok: true, damage: null });
  expect(verified.exit, about).toBe(0);
  const { deliveries } = (await asked<Status>(['status'], setting)).json;
  const said = deliveries.filter(({ id }) => Object.hasOwn(states, id)).map(({ id, state }) => [id, state]);
  expect(Object.fromEntries(said), about).toEqual(states);
}
