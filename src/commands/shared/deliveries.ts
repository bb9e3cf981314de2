import type { Entry } from '../../core/incident/entry.ts';
import type { DeliveryStatus, Status } from '../../core/incident/status.ts';
import { statusOf } from '../../core/incident/status.ts';
import { deliver } from '../../flows/deliver/deliver.ts';
import type { Session } from '../../flows/session.ts';
import type { World } from '../../ports.ts';
import { byHandPage } from '../../render/by-hand.ts';
import { clockSkewLine } from '../../render/clock-skew.ts';
import { deliveriesPage } from '../../render/deliveries-page.ts';
import { lackingLine } from '../../render/lacking.ts';
import { outcomeLine } from '../../render/outcome.ts';
import { createPaint } from '../../render/paint.ts';
import { EXIT } from './exit-codes.ts';
import type { Invocation } from './invocation.ts';
import { print } from './report.ts';
import { Stop } from './stop.ts';
import type { Desk } from './write.ts';
import { written } from './write.ts';

const GOOD: readonly DeliveryStatus['state'][] = ['accepted', 'visible', 'skipped'];

/**
 * Sends what is open until all is final or the wait is over, tells each outcome as it comes, and prints where the deliveries
 * concerned stand. Exit 1 with one that is not accepted; a skipped one is no error unless nothing was accepted.
 */
export async function sendAndShow(
  invocation: Invocation,
  world: World,
  desk: Desk,
  entries: readonly Entry[],
  waitMs: number | undefined,
  concerned: (id: string) => boolean = ordered(entries),
): Promise<number> {
  const { session } = desk;
  const paint = createPaint(world.screen.colour);
  const { refusal } = await deliver(world, session, {
    signal: world.interrupted,
    ...(waitMs === undefined ? {} : { waitMs }),
    onClockSkew: (minutes) => world.screen.err(`${clockSkewLine(minutes)}\n`),
    onChange: (delivery) => {
      if (!invocation.json) world.screen.err(`${outcomeLine(session.plan, delivery, world.now(), paint)}\n`);
    },
  });
  if (refusal) throw new Stop(refusal);
  const status = statusOf(session.plan, await session.refresh(), world.now());
  const deliveries = status.deliveries.filter(({ id }) => concerned(id));
  if (invocation.json) print(world, { ...written(desk, entries), deliveries, next_update_by: status.next_update_by });
  else showDeliveries(world, session, deliveries, status);
  if (world.interrupted.aborted) return EXIT.interrupted;
  return exitOf(deliveries);
}

/** Where they stand, and the texts that a person puts up or copies. */
function showDeliveries(world: World, session: Session, deliveries: readonly DeliveryStatus[], status: Status): void {
  const look = { paint: createPaint(world.screen.colour), columns: world.screen.columns };
  const whole = deliveries.flatMap(({ id }) => session.incident().deliveries[id] ?? []);
  const copies = byHandPage(session.plan, whole, look);
  world.screen.out(`${copies}${deliveriesPage(session.plan, deliveries, status, look.paint, look.columns)}`);
  const lacking = lackingLine(deliveries.map(({ reason }) => reason));
  if (lacking !== null) world.screen.err(`${lacking}\n`);
}

function ordered(entries: readonly Entry[]): (id: string) => boolean {
  const ids = entries.flatMap((entry) =>
    entry.type === 'statement.published' || entry.type === 'statement.retracted'
      ? entry.data.deliveries.map((delivery) => delivery.id)
      : [],
  );
  return (id) => ids.includes(id);
}

/**
 * A notice that a person puts up is theirs to report: while others heard it, it is no error that it is still pending. What
 * is to be taken down and is not yet stands before the public.
 */
function exitOf(deliveries: readonly DeliveryStatus[]): number {
  const isTheirs = (one: DeliveryStatus) => one.by_hand && one.state === 'pending' && one.amends?.does !== 'retracts';
  const wrong = deliveries.filter((one) => !GOOD.includes(one.state) && !isTheirs(one));
  const accepted = deliveries.some(({ state }) => state === 'accepted' || state === 'visible');
  return wrong.length > 0 || (!accepted && deliveries.some(({ state }) => state === 'skipped'))
    ? EXIT.wrong
    : EXIT.done;
}
