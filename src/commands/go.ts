import { go } from '../core/incident/decide/planned-work.ts';
import type { World } from '../ports.ts';
import type { Invocation } from './shared/invocation.ts';
import { pastTime } from './shared/past-time.ts';
import { report } from './shared/report.ts';
import { deskFor, write } from './shared/write.ts';

/** `go [--at T]`: planned work is done in time, and everything works again. Nothing is said. */
export async function run(invocation: Invocation, world: World): Promise<number> {
  const desk = await deskFor(invocation, world);
  const at = pastTime(invocation, world, desk);
  return report(invocation, world, desk, await write(desk, (asked) => go(asked, at)));
}
