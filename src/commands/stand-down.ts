import { standDown } from '../core/incident/decide/stand-down.ts';
import type { World } from '../ports.ts';
import type { Invocation } from './shared/invocation.ts';
import { flag } from './shared/invocation.ts';
import { report } from './shared/report.ts';
import { deskFor, write } from './shared/write.ts';

/** `stand-down --because WHY`: ends an incident that was none, before the public has heard of it. */
export async function run(invocation: Invocation, world: World): Promise<number> {
  const desk = await deskFor(invocation, world);
  const entries = await write(desk, (asked) => standDown(asked, flag(invocation, 'because')));
  return report(invocation, world, desk, entries);
}
