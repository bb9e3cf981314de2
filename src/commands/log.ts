import type { World } from '../ports.ts';
import { logLines } from '../render/log.ts';
import { createPaint } from '../render/paint.ts';
import { EXIT } from './shared/exit-codes.ts';
import { sessionFor } from './shared/incident.ts';
import type { Invocation } from './shared/invocation.ts';
import { print } from './shared/report.ts';
import { warn } from './shared/warn.ts';

/** `log [--json]`: what happened, entry by entry. */
export async function run(invocation: Invocation, world: World): Promise<number> {
  const session = await sessionFor(invocation, world);
  const { entries } = session.journal();
  if (invocation.json) print(world, entries);
  else {
    warn(world, session);
    world.screen.out(logLines(session.plan, entries, createPaint(world.screen.colour), world.screen.columns));
  }
  return EXIT.done;
}
