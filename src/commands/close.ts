import type { Settled } from '../core/incident/decide/close-incident.ts';
import { closeIncident } from '../core/incident/decide/close-incident.ts';
import { dueByTyped } from '../core/time/typed-day.ts';
import type { World } from '../ports.ts';
import type { Invocation } from './shared/invocation.ts';
import { flag, flags } from './shared/invocation.ts';
import { pairs } from './shared/pairs.ts';
import { report } from './shared/report.ts';
import { misuse } from './shared/stop.ts';
import type { Desk } from './shared/write.ts';
import { deskFor, write } from './shared/write.ts';

/**
 * `close [--hand-over PROMISE=PERSON[@DAY]] [--leave PROMISE] [--without CHANNEL] [--because WHY]`: ends the incident, once
 * everybody who heard the beginning has heard the end, and no promise is left in nobody's hands.
 */
export async function run(invocation: Invocation, world: World): Promise<number> {
  const without = flags(invocation, 'without');
  const leave = flags(invocation, 'leave');
  const because = flag(invocation, 'because')?.trim();
  if (without.length > 0 && !because) throw misuse('reason-missing', { command: 'close --without' });
  if (leave.length > 0 && !because) throw misuse('reason-missing', { command: 'close --leave' });
  const desk = await deskFor(invocation, world);
  const settled: Settled = {
    handed_over: handedOver(flags(invocation, 'handOver'), world, desk),
    left: leave.map((promise) => ({ promise, because: because ?? '' })),
  };
  const entries = await write(desk, (asked) => closeIncident(asked, without, because || undefined, settled));
  return report(invocation, world, desk, entries);
}

/** `pay-refund-atm-fees=duty-finance@2016-10-10`: the day may be left out where the promise has its own. */
function handedOver(typed: readonly string[], world: World, { session }: Desk): Settled['handed_over'] {
  return Object.entries(pairs(typed, 'close --hand-over')).map(([promise, rest]) => {
    const [to = '', day] = rest.split('@');
    if (day === undefined) return { promise, to, due_at: null };
    const due_at = dueByTyped(day, { now: world.now(), zone: session.plan.workspace.timezone });
    if (due_at === undefined) throw misuse('not-a-time', { fact: '--hand-over', typed: day });
    return { promise, to, due_at };
  });
}
