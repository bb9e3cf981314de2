import { reopen } from '../core/incident/decide/reopen.ts';
import type { World } from '../ports.ts';
import type { Invocation } from './shared/invocation.ts';
import { flag, flags } from './shared/invocation.ts';
import { pairs } from './shared/pairs.ts';
import { pastTime } from './shared/past-time.ts';
import { report } from './shared/report.ts';
import { deskFor, write } from './shared/write.ts';

/** `reopen --because WHY [--at TIME] [--set k=v]`: it has stopped again after it was marked as working. */
export async function run(invocation: Invocation, world: World): Promise<number> {
  const typed = pairs(flags(invocation, 'set'), 'reopen --set');
  const desk = await deskFor(invocation, world);
  const since = pastTime(invocation, world, desk);
  const because = flag(invocation, 'because');
  const entries = await write(desk, (asked) => reopen(asked, { because, since, typed }));
  return report(invocation, world, desk, entries);
}
