import { guarded } from '../core/incident/decide/guard.ts';
import { stop } from '../core/incident/decide/stop.ts';
import { statusOf } from '../core/incident/status.ts';
import type { World } from '../ports.ts';
import type { Invocation } from './shared/invocation.ts';
import { report } from './shared/report.ts';
import { deskFor, write } from './shared/write.ts';

/** `stop`: ends every pending try; says what is already out. */
export async function run(invocation: Invocation, world: World): Promise<number> {
  const desk = await deskFor(invocation, world);
  const entries = await write(desk, (asked) => guarded(asked, () => stop(asked.incident)));
  const { deliveries } = statusOf(desk.session.plan, desk.session.incident(), world.now());
  return report(invocation, world, desk, entries, { deliveries });
}
