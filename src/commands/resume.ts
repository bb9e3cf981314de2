import type { World } from '../ports.ts';
import type { Invocation } from './shared/invocation.ts';
import { misuse } from './shared/stop.ts';
import { walkOn } from './shared/walk-on.ts';
import { deskFor } from './shared/write.ts';

/** `resume`: walks on at the same question. */
export async function run(invocation: Invocation, world: World): Promise<number> {
  if (!world.screen.interactive) throw misuse('no-terminal-for', { flag: 'resume', instead: 'status, set, publish' });
  return walkOn(world, await deskFor(invocation, world));
}
