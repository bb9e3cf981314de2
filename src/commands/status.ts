import { newsOf } from '../core/drill/told.ts';
import { Failure } from '../core/failure.ts';
import type { Status } from '../core/incident/status.ts';
import { statusOf } from '../core/incident/status.ts';
import { whereItIs } from '../core/incident/whereabouts.ts';
import type { OtherIncident } from '../flows/other-incidents.ts';
import { otherIncidents } from '../flows/other-incidents.ts';
import type { Session } from '../flows/session.ts';
import { openSession } from '../flows/session.ts';
import { telephonesFor } from '../flows/telephones.ts';
import type { World } from '../ports.ts';
import { noIncidentPage } from '../render/no-incident-page.ts';
import { openIncidentsPage } from '../render/open-incidents-page.ts';
import { createPaint } from '../render/paint.ts';
import { statusPage } from '../render/status-page.ts';
import { EXIT } from './shared/exit-codes.ts';
import { openIncidents, sessionFor } from './shared/incident.ts';
import type { Invocation } from './shared/invocation.ts';
import { flag, given } from './shared/invocation.ts';
import { print } from './shared/report.ts';
import { misuse, Stop } from './shared/stop.ts';
import { incompleteness, warn } from './shared/warn.ts';

/** `status [--watch [--alarm CHANNEL]] [--check] [--json]`: where the incident stands; with several open and none named, where each does. `--check` exits 1 with something missed. */
export async function run(invocation: Invocation, world: World): Promise<number> {
  if (invocation.json && given(invocation, 'watch')) throw misuse('one-of', { flags: ['--watch', '--json'] });
  if (flag(invocation, 'alarm') !== undefined && !given(invocation, 'watch')) throw misuse('alarm-alone');
  const several = invocation.incident === undefined && !given(invocation, 'watch') ? await openIncidents(world) : [];
  if (several.length > 1) return showAll(invocation, world, several);
  const session = await sessionIfAny(invocation, world);
  if (!session) {
    if (invocation.json) print(world, null);
    else world.screen.out(noIncidentPage());
    return EXIT.done;
  }
  if (given(invocation, 'watch')) {
    const [{ watch }, { alarmingOf }] = await Promise.all([
      import('./shared/watch.ts'),
      import('./shared/alarming.ts'),
    ]);
    return watch(world, session, await alarmingOf(invocation, world, session));
  }
  const { plan } = session;
  const telephones = await telephonesFor(world, plan, session.incident());
  const status = statusOf(plan, session.incident(), world.now(), telephones);
  const others = await otherIncidents(world, session.incident());
  const { colour, columns } = world.screen;
  if (invocation.json) print(world, { ...status, also_open: openAmong(others), incomplete: incompleteness(session) });
  else {
    warn(world, session);
    const news = newsOf(world.drill?.running() ?? null, session.journal().entries, status.now);
    world.screen.out(statusPage(plan, status, createPaint(colour), columns, others, news));
  }
  return given(invocation, 'check') && isMissed(status) ? EXIT.wrong : EXIT.done;
}

/** Where each of several stands, the most urgent first: nobody has to name one to see which needs them. */
async function showAll(invocation: Invocation, world: World, ids: readonly string[]): Promise<number> {
  const now = world.now();
  const sessions = (await Promise.all(ids.map((id) => openSession(world, id).catch(toldOf(world, id))))).flatMap(
    (session) => session ?? [],
  );
  const open = sessions.map((session) => ({ session, status: statusOf(session.plan, session.incident(), now) }));
  if (invocation.json) {
    print(world, {
      incidents: open.map(({ session, status }) => ({ ...status, incomplete: incompleteness(session) })),
    });
  } else {
    const { colour, columns } = world.screen;
    for (const { session } of open) warn(world, session);
    const all = sessions.map((session) => ({ plan: session.plan, incident: session.incident() }));
    world.screen.out(openIncidentsPage(all, now, createPaint(colour), columns));
  }
  return given(invocation, 'check') && open.some(({ status }) => isMissed(status)) ? EXIT.wrong : EXIT.done;
}

/** One that cannot be read is said, and hides no other. */
function toldOf(world: World, id: string): (problem: unknown) => null {
  return (problem) => {
    if (!(problem instanceof Failure)) throw problem;
    world.screen.err(`${id}: ${problem.message} ${problem.hint}\n`);
    return null;
  };
}

function openAmong(others: readonly OtherIncident[]): readonly string[] {
  return others.filter(({ incident }) => whereItIs(incident) === 'here').map(({ incident }) => incident.id);
}

/** With no incident open there is nothing wrong: that is what a healthy day looks like. */
async function sessionIfAny(invocation: Invocation, world: World): Promise<Session | null> {
  try {
    return await sessionFor(invocation, world);
  } catch (problem) {
    if (problem instanceof Stop && problem.refusal.code === 'no-open-incident') return null;
    throw problem;
  }
}

/** A deadline is missed, or a delivery waits for a person. */
function isMissed(status: Status): boolean {
  return (
    status.deadlines.some(({ state }) => state === 'missed') ||
    status.deliveries.some(({ state }) => state === 'unknown')
  );
}
