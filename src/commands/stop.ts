import { guarded } from '../core/incident/decide/guard.ts';
import { stop } from '../core/incident/decide/stop.ts';
import { flyingNow, outNow } from '../core/incident/out-now.ts';
import { statusOf } from '../core/incident/status.ts';
import type { World } from '../ports.ts';
import { createPaint } from '../render/paint.ts';
import { stopPage } from '../render/stop-page.ts';
import { EXIT } from './shared/exit-codes.ts';
import type { Invocation } from './shared/invocation.ts';
import { print } from './shared/report.ts';
import { deskFor, write, written } from './shared/write.ts';

/** `stop`: ends every pending try; says what was called back, what is on its way all the same, and what is out already. */
export async function run(invocation: Invocation, world: World): Promise<number> {
  const desk = await deskFor(invocation, world);
  const entries = await write(desk, (asked) => guarded(asked, () => stop(asked.incident)));
  const { plan, incident } = desk.session;
  const stopped = entries.flatMap(({ data }) => ('delivery' in data ? [data.delivery] : []));
  const now = world.now();
  const in_flight = flyingNow(incident(), now);
  const out = outNow(incident());
  if (invocation.json) {
    const { deliveries } = statusOf(plan, incident(), now);
    print(world, { ...written(desk, entries), stopped, in_flight, out, deliveries });
    return EXIT.done;
  }
  const { colour, columns } = world.screen;
  world.screen.out(stopPage(plan, { stopped, in_flight, out, now }, createPaint(colour), columns));
  return EXIT.done;
}
