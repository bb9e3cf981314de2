import { handOver } from '../core/incident/decide/hand-over.ts';
import { handoverOf } from '../core/incident/handover.ts';
import type { World } from '../ports.ts';
import { handoverPage } from '../render/handover-page.ts';
import { createPaint } from '../render/paint.ts';
import { EXIT } from './shared/exit-codes.ts';
import { sessionFor } from './shared/incident.ts';
import type { Invocation } from './shared/invocation.ts';
import { flag } from './shared/invocation.ts';
import { print, report } from './shared/report.ts';
import { warn } from './shared/warn.ts';
import { deskFor, write } from './shared/write.ts';

/** `handover [--to PERSON]`: one page for whoever takes over; with `--to`, command is theirs. */
export async function run(invocation: Invocation, world: World): Promise<number> {
  const to = flag(invocation, 'to');
  if (to !== undefined) {
    const desk = await deskFor(invocation, world);
    return report(invocation, world, desk, await write(desk, (asked) => handOver(asked, to)));
  }
  const session = await sessionFor(invocation, world);
  const { plan } = session;
  const page = handoverOf(plan, session.incident(), world.now());
  if (invocation.json) {
    print(world, page);
    return EXIT.done;
  }
  warn(world, session);
  const { colour, columns } = world.screen;
  world.screen.out(handoverPage(plan, session.incident(), page, createPaint(colour), columns));
  return EXIT.done;
}
