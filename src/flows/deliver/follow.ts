import type { Delivery } from '../../core/channel/delivery.ts';
import type { Move } from '../../core/channel/next-move.ts';
import { nextMove } from '../../core/channel/next-move.ts';
import { waitAfter } from '../../core/channel/waits.ts';
import { attempt } from '../../core/incident/decide/attempt.ts';
import { seenAlive } from '../../core/incident/decide/dependencies.ts';
import type { Outcome } from '../../core/incident/decide/outcome.ts';
import { outcome } from '../../core/incident/decide/outcome.ts';
import { together } from '../../core/incident/decision.ts';
import type { Entry } from '../../core/incident/entry.ts';
import { elapsed } from '../../core/time/instant.ts';
import { post } from './post.ts';
import type { Run } from './run.ts';
import { traitsOf } from './run.ts';

/** What a try may take beyond its time-out before others judge it: writing the mark, and writing the outcome. */
const MARGIN_MS = 5_000;

/** Goes with one delivery until it is final, is a person's turn, or nobody waits any longer. */
export async function follow(run: Run, id: string): Promise<void> {
  const { session, world } = run;
  for (let tries = 0; ; ) {
    const incident = session.incident();
    const delivery = incident.deliveries[id];
    if (!delivery) return;
    const next = nextMove(delivery, incident, world.now(), traitsOf(session.plan, incident, delivery));
    if (next.move === 'none') return;
    if (next.move === 'wait') {
      if (!(await rest(run, next))) return;
    } else if (next.move === 'send') {
      if (run.leaving.aborted || (tries > 0 && patienceLeft(run) <= 0)) return;
      tries += 1;
      await tryOnce(run, delivery);
    } else {
      await takeStep(run, delivery);
    }
  }
}

/**
 * Waits for a retry's time; for somebody else's try until it is over, or until something was written. False when that would
 * take longer than anybody is ready to wait.
 */
async function rest(run: Run, { until, awaits }: Extract<Move, { move: 'wait' }>): Promise<boolean> {
  const { world, session, leaving } = run;
  const ms = elapsed(world.now(), until);
  const patience = patienceLeft(run);
  if (leaving.aborted || patience <= 0 || (awaits === 'retry' && ms > patience)) return false;
  if (awaits === 'retry') {
    await world.sleep(ms, leaving);
    return true;
  }
  const over = new AbortController();
  const signal = AbortSignal.any([over.signal, leaving]);
  await Promise.race([world.sleep(Math.min(ms, patience), signal), world.incidents.changed(session.id, signal)]);
  over.abort();
  await session.refresh();
  return true;
}

/** In ms. No clock runs for it in the background: a clock that sleeping turns would run ahead of open requests. */
function patienceLeft({ world, waitsUntil }: Run): number {
  return waitsUntil === null ? Number.POSITIVE_INFINITY : elapsed(world.now(), waitsUntil);
}

/** One try: marked, sent, and what came of it written. */
async function tryOnce(run: Run, delivery: Delivery): Promise<void> {
  const sent = await sendInTurn(run, delivery);
  if (!sent) return;
  const accepted = sent.judgement.means === 'accepted';
  const written = await run.ledger((incident, at) => {
    const decided = outcome(incident, sent, at);
    return accepted ? together(decided, seenAlive(run.session.plan, incident, delivery.channel)) : decided;
  });
  if (written.length > 0) run.changed(delivery.id);
}

/** Marks and sends when it is this delivery's turn on its channel; null when it is not to be sent any more. */
async function sendInTurn(run: Run, { id, channel }: Delivery): Promise<Outcome | null> {
  const { world, session } = run;
  const lane = run.laneOf(channel);
  await lane.enter();
  try {
    const delivery = session.incident().deliveries[id];
    const mark = delivery && !run.leaving.aborted ? await takeStep(run, delivery) : undefined;
    const target = run.targetOf(channel);
    if (!delivery || !mark || 'blocked' in target) return null;
    const { attempt: number, until } = mark.data;
    const posted = await post(run, target, delivery, until);
    const { idempotent } = traitsOf(session.plan, session.incident(), delivery);
    const waitMs = waitAfter(number, posted.judgement.told, world.random());
    return { delivery: id, attempt: number, ...posted, waitMs, idempotent };
  } finally {
    lane.leave();
  }
}

/** Writes the next step; the mark, if it is a try. */
async function takeStep(run: Run, delivery: Delivery): Promise<Entry<'delivery.attempted'> | undefined> {
  const { id, channel } = delivery;
  const target = run.targetOf(channel);
  const tried =
    'blocked' in target ? { untilMs: 0, ...target } : { untilMs: target.way.totalMs + MARGIN_MS, blocked: null };
  const written = await run.ledger((incident, at) =>
    attempt(incident, id, at, { ...traitsOf(run.session.plan, incident, delivery), ...tried }),
  );
  const mark = written.find((entry) => entry.type === 'delivery.attempted');
  if (written.length > 0 && !mark) run.changed(id);
  return mark;
}
