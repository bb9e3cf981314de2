import { closeIncident } from '../core/incident/decide/close-incident.ts';
import type { World } from '../ports.ts';
import type { Invocation } from './shared/invocation.ts';
import { flag, flags } from './shared/invocation.ts';
import { report } from './shared/report.ts';
import { misuse } from './shared/stop.ts';
import { deskFor, write } from './shared/write.ts';

/** `close [--without CHANNEL --because WHY]`: ends the incident, once everybody who heard the beginning has heard the end. */
export async function run(invocation: Invocation, world: World): Promise<number> {
  const without = flags(invocation, 'without');
  const because = flag(invocation, 'because')?.trim();
  if (without.length > 0 && !because) throw misuse('reason-missing', { command: 'close --without' });
  const desk = await deskFor(invocation, world);
  const entries = await write(desk, (asked) => closeIncident(asked, without, because || undefined));
  return report(invocation, world, desk, entries);
}
