import type { Status } from '../core/incident/status.ts';
import { statusOf } from '../core/incident/status.ts';
import type { Session } from '../flows/session.ts';
import type { World } from '../ports.ts';
import { noIncidentPage } from '../render/no-incident-page.ts';
import { createPaint } from '../render/paint.ts';
import { statusPage } from '../render/status-page.ts';
import { EXIT } from './shared/exit-codes.ts';
import { sessionFor } from './shared/incident.ts';
import type { Invocation } from './shared/invocation.ts';
import { flag, given } from './shared/invocation.ts';
import { print } from './shared/report.ts';
import { misuse, Stop } from './shared/stop.ts';
import { incompleteness, warn } from './shared/warn.ts';

/** `status [--watch [--alarm CHANNEL]] [--check] [--json]`: where the incident stands. `--check` exits 1 with something missed. */
export async function run(invocation: Invocation, world: World): Promise<number> {
  if (invocation.json && given(invocation, 'watch')) throw misuse('one-of', { flags: ['--watch', '--json'] });
  if (flag(invocation, 'alarm') !== undefined && !given(invocation, 'watch')) throw misuse('alarm-alone');
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
  const status = statusOf(session.plan, session.incident(), world.now());
  if (invocation.json) print(world, { ...status, incomplete: incompleteness(session) });
  else {
    warn(world, session);
    world.screen.out(statusPage(session.plan, status, createPaint(world.screen.colour), world.screen.columns));
  }
  return given(invocation, 'check') && isMissed(status) ? EXIT.wrong : EXIT.done;
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
