import { clockSkew } from '../../core/channel/clock-skew.ts';
import type { Delivery } from '../../core/channel/delivery.ts';
import type { Refusal } from '../../core/refusal.ts';
import { plus } from '../../core/time/instant.ts';
import type { World } from '../../ports.ts';
import type { Session } from '../session.ts';
import { follow } from './follow.ts';
import { hurried } from './hurry.ts';
import type { Lane } from './lane.ts';
import { openLane } from './lane.ts';
import { openLedger, Unwritable } from './ledger.ts';
import type { Run } from './run.ts';
import { traitsOf } from './run.ts';
import type { Blocked, Target } from './target.ts';
import { resolveTarget } from './target.ts';

/** Once told to leave, open requests may still answer for so long. */
const GRACE_MS = 1_000;

/** What to send and how long to keep at it. */
export type Delivering = {
  /** Ids, in the order of asking. All that are pending unless said. */
  readonly deliveries?: readonly string[];
  /** After so long nothing waits for another try; the first try of each is still made. Until all is final unless said. */
  readonly waitMs?: number;
  /** Told whenever something became of a delivery. */
  readonly onChange?: (delivery: Delivery) => void;
  /** Told once when this machine's clock differs from the receivers' by minutes (positive: it is ahead). */
  readonly onClockSkew?: (minutes: number) => void;
  /** Ends the work: no new tries, and open requests are given up after a moment. */
  readonly signal: AbortSignal;
};

/** What was reached. */
export type Summary = {
  /** As they stand now, in the order of asking. */
  readonly deliveries: readonly Delivery[];
  /** Still to be sent by somebody: pending, and not a person's to do. */
  readonly open: readonly string[];
  readonly clockSkew: number | null;
  /** Set when the journal may not be written (any more). */
  readonly refusal: Refusal | null;
};

/** Sends what is pending: channels side by side, each try written down before it leaves, retried until all is final. */
export async function deliver(world: World, session: Session, options: Delivering): Promise<Summary> {
  const { plan } = session;
  const ids = options.deliveries ?? pending(session);
  const targets = await resolveTargets(world, session, ids);
  const lanes = new Map<string, Lane>([...targets.keys()].map((channel) => [channel, openLane()]));
  const leaving = new AbortController();
  const cut = new AbortController();
  const over = new AbortController();
  let skew: number | null = null;

  function leave(): void {
    leaving.abort();
    void world.sleep(GRACE_MS, over.signal).then(() => cut.abort());
  }

  const run: Run = {
    world,
    session,
    ledger: openLedger(session),
    targetOf: (channel) => {
      const target = targets.get(channel) ?? { blocked: { reason: 'no-address', words: channel } };
      return hurried(session.plan, session.incident(), channel, target);
    },
    laneOf: (channel) => lanes.get(channel) ?? openLane(),
    waitsUntil: options.waitMs === undefined ? null : plus(world.now(), options.waitMs),
    leaving: leaving.signal,
    cut: cut.signal,
    changed: (id) => {
      const delivery = session.incident().deliveries[id];
      if (delivery) options.onChange?.(delivery);
    },
    sawDate: (date) => {
      const minutes = clockSkew(date, world.now());
      if (minutes === null || skew !== null) return;
      skew = minutes;
      options.onClockSkew?.(minutes);
    },
  };

  if (options.signal.aborted) leave();
  options.signal.addEventListener('abort', leave);
  const ends = await Promise.allSettled(ids.map((id) => follow(run, id).catch(giveUp)));
  options.signal.removeEventListener('abort', leave);
  over.abort();

  function giveUp(problem: unknown): never {
    leave();
    throw problem;
  }

  const deliveries = ids.flatMap((id) => session.incident().deliveries[id] ?? []);
  const left = deliveries.filter((one) => one.state === 'pending' && !traitsOf(plan, session.incident(), one).manual);
  return { deliveries, open: left.map(({ id }) => id), clockSkew: skew, refusal: refusalAmong(ends) };
}

function pending(session: Session): readonly string[] {
  return Object.values(session.incident().deliveries).flatMap(({ id, state }) => (state === 'pending' ? [id] : []));
}

async function resolveTargets(
  world: World,
  session: Session,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Target | Blocked>> {
  const { deliveries, mode } = session.incident();
  const channels = [...new Set(ids.flatMap((id) => deliveries[id]?.channel ?? []))];
  const found = channels.map(async (id) => [id, await resolveTarget(world, session.plan, id, mode)] as const);
  return new Map(await Promise.all(found));
}

/** A journal that may not be written is told; anything else that went wrong is thrown. */
function refusalAmong(ends: readonly PromiseSettledResult<void>[]): Refusal | null {
  const problems = ends.flatMap((end) => (end.status === 'rejected' ? [end.reason as unknown] : []));
  const worse = problems.find((problem) => !(problem instanceof Unwritable));
  if (worse !== undefined) throw worse;
  const refused = problems.find((problem) => problem instanceof Unwritable);
  return refused ? refused.refusal : null;
}
