import { closeIncident } from '../core/incident/decide/close-incident.ts';
import type { World } from '../ports.ts';
import type { Invocation } from './shared/invocation.ts';
import { flag, flags } from './shared/invocation.ts';
import { report } from './shared/report.ts';
import { deskFor, write } from './shared/write.ts';

/** `close [--without CHANNEL]`: ends the incident, once everybody who heard the beginning has heard the end. */
export async function run(invocation: Invocation, world: World): Promise<number> {
  const desk = await deskFor(invocation, world);
  const without = flags(invocation, 'without');
  const entries = await write(desk, (asked) => closeIncident(asked, without, flag(invocation, 'because')));
  return report(invocation, world, desk, entries);
}
