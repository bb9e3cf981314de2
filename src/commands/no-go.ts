import { noGo } from '../core/incident/decide/planned-work.ts';
import type { World } from '../ports.ts';
import type { Invocation } from './shared/invocation.ts';
import { pastTime } from './shared/past-time.ts';
import { report } from './shared/report.ts';
import { deskFor, write } from './shared/write.ts';

/** `no-go [--started T]`: planned work does not end in time, and becomes an open incident. */
export async function run(invocation: Invocation, world: World): Promise<number> {
  const desk = await deskFor(invocation, world);
  const started = pastTime(invocation, world, desk, 'started');
  return report(invocation, world, desk, await write(desk, (asked) => noGo(asked, started)));
}
