import { takeCommand } from '../core/incident/decide/take-command.ts';
import type { World } from '../ports.ts';
import type { Invocation } from './shared/invocation.ts';
import { flag } from './shared/invocation.ts';
import { report } from './shared/report.ts';
import { deskFor, write } from './shared/write.ts';

/** `take`: takes command of the incident over. */
export async function run(invocation: Invocation, world: World): Promise<number> {
  const desk = await deskFor(invocation, world);
  const entries = await write(desk, (asked) => takeCommand(asked, flag(invocation, 'because')));
  return report(invocation, world, desk, entries);
}
