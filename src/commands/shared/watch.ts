import type { Alarm } from '../../core/incident/alarms.ts';
import type { Incident } from '../../core/incident/incident.ts';
import { statusOf } from '../../core/incident/status.ts';
import type { Alarming } from '../../flows/alarms.ts';
import { openBell, raiseAlarms } from '../../flows/alarms.ts';
import { deliver } from '../../flows/deliver/deliver.ts';
import { traitsOf } from '../../flows/deliver/run.ts';
import type { Session } from '../../flows/session.ts';
import { telephonesFor } from '../../flows/telephones.ts';
import type { World } from '../../ports.ts';
import { exerciseRows } from '../../render/exercise.ts';
import { logLine } from '../../render/log.ts';
import type { Paint } from '../../render/paint.ts';
import { createPaint } from '../../render/paint.ts';
import { redrawn } from '../../render/redrawn.ts';
import { refusalWords } from '../../render/refusals.ts';
import { BELL, ringLine } from '../../render/ring.ts';
import { statusPage } from '../../render/status-page.ts';
import { EXIT } from './exit-codes.ts';

const TICK_MS = 1_000;

/**
 * Shows where an incident stands until the person interrupts (130) or it is over (0), and goes on sending what is open. At a
 * terminal the page is drawn anew each second; else each new entry is a line. It rings when a deadline is 10 and 5 minutes
 * away and when it is missed; with `alarming` staff are told too.
 */
export async function watch(world: World, session: Session, alarming: Alarming | null = null): Promise<number> {
  const paint = createPaint(world.screen.colour);
  const sender = openSender(world, session);
  const bell = openBell(session);
  let rung = '';
  let seen = 0;
  for (;;) {
    await session.refresh();
    const alarms = bell(world.now());
    const raised = alarming ? await raiseAlarms(world, session, alarms, alarming) : { entries: [] };
    const incident = session.incident();
    sender.send(incident);
    const problem = 'refusal' in raised ? refusalWords(raised.refusal).message : sender.problem();
    if (alarms.length > 0) rung = ring(world, session, alarms);
    if (world.screen.interactive) await draw(world, session, incident, paint, [rung, problem]);
    else seen = tellNew(world, session, seen, paint);
    const over = incident.state === 'closed' || incident.state === 'stood-down';
    if (over || world.interrupted.aborted) {
      await sender.done();
      return over ? EXIT.done : EXIT.interrupted;
    }
    await world.sleep(TICK_MS, world.interrupted);
  }
}

async function draw(
  world: World,
  session: Session,
  incident: Incident,
  paint: Paint,
  below: readonly [rung: string, problem: string],
): Promise<void> {
  const telephones = await telephonesFor(world, session.plan, incident);
  const status = statusOf(session.plan, incident, world.now(), telephones);
  const page = statusPage(session.plan, status, paint, world.screen.columns);
  const lines = below.filter((text) => text !== '').map((text) => `\n${paint.alert(text)}\n`);
  world.screen.err(redrawn([page, ...lines].join('')));
}

/** Rings once for all that came near in this second, and says which; the words stay below the page. */
function ring(world: World, session: Session, alarms: readonly Alarm[]): string {
  const lines = alarms.map((alarm) => ringLine(session.plan, alarm, world.now()));
  if (world.screen.interactive) world.screen.err(BELL);
  else world.screen.out(lines.map((line) => `${line}\n`).join(''));
  return `Rang at ${lines.join('; ')}`;
}

function tellNew(world: World, session: Session, seen: number, paint: Paint): number {
  const { entries } = session.journal();
  const look = { paint, columns: Number.POSITIVE_INFINITY };
  if (seen === 0) for (const row of exerciseRows(look, session.incident().mode)) world.screen.out(`${row}\n`);
  for (const entry of entries.slice(seen)) world.screen.out(`${logLine(session.plan, entry, paint)}\n`);
  return entries.length;
}

type Sender = {
  readonly send: (incident: Incident) => void;
  /** Why nothing is sent any more, or nothing. */
  readonly problem: () => string;
  readonly done: () => Promise<void>;
};

/** Sends what is pending and not yet in hand; what others order meanwhile is taken up too. */
function openSender(world: World, session: Session): Sender {
  const inHand = new Set<string>();
  let problem = '';
  let all: Promise<unknown> = Promise.resolve();
  let broken: unknown = null;

  async function work(deliveries: readonly string[]): Promise<void> {
    const { refusal } = await deliver(world, session, { deliveries, signal: world.interrupted });
    if (refusal) problem = refusalWords(refusal).message;
    for (const id of deliveries) inHand.delete(id);
  }

  return {
    problem: () => problem,
    send: (incident) => {
      if (broken !== null) throw broken;
      const open = Object.values(incident.deliveries).filter(
        (one) => one.state === 'pending' && !inHand.has(one.id) && !traitsOf(session.plan, incident, one).manual,
      );
      const ids = open.map(({ id }) => id);
      if (ids.length === 0 || problem !== '' || world.interrupted.aborted) return;
      for (const id of ids) inHand.add(id);
      const working = work(ids).catch((cause: unknown) => {
        broken = cause;
      });
      all = Promise.all([all, working]);
    },
    done: async () => {
      await all;
      if (broken !== null) throw broken;
    },
  };
}
