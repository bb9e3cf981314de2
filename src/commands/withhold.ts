import { RECHECK_MS, withhold } from '../core/incident/decide/withhold.ts';
import { parseDuration } from '../core/time/duration.ts';
import type { World } from '../ports.ts';
import type { Invocation } from './shared/invocation.ts';
import { flag } from './shared/invocation.ts';
import { report } from './shared/report.ts';
import { misuse } from './shared/stop.ts';
import { deskFor, write } from './shared/write.ts';

/** `withhold --because WHY [--recheck 15m] [--spoken yes|no] [--reports N]`: says nothing for now, and decides again. */
export async function run(invocation: Invocation, world: World): Promise<number> {
  const recheckMs = recheckOf(invocation);
  const desk = await deskFor(invocation, world);
  const wanted = {
    because: flag(invocation, 'because'),
    recheckMs,
    spoken: flag(invocation, 'spoken'),
    reports: flag(invocation, 'reports'),
  };
  const entries = await write(desk, (asked) => withhold(asked, wanted));
  return report(invocation, world, desk, entries);
}

function recheckOf(invocation: Invocation): number {
  const typed = flag(invocation, 'recheck');
  if (typed === undefined) return RECHECK_MS;
  const ms = parseDuration(typed);
  if (ms === undefined) throw misuse('not-a-duration', { flag: '--recheck', typed });
  return ms;
}
