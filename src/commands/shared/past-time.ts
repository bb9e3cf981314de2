import { parseTyped } from '../../core/time/typed-time.ts';
import type { World } from '../../ports.ts';
import type { Invocation } from './invocation.ts';
import { flag } from './invocation.ts';
import { misuse } from './stop.ts';
import type { Desk } from './write.ts';

/** `--at TIME` (or another flag), when it happened, as an instant; undefined without the flag. What is to come has not happened. */
export function pastTime(
  invocation: Invocation,
  world: Pick<World, 'now'>,
  { session }: Desk,
  name = 'at',
): string | undefined {
  const typed = flag(invocation, name);
  if (typed === undefined) return undefined;
  const now = world.now();
  const at = parseTyped(typed, { now, zone: session.plan.workspace.timezone, looking: 'back' });
  if (at === undefined) throw misuse('not-a-time', { fact: `--${name}`, typed });
  if (Date.parse(at) > Date.parse(now)) throw misuse('time-to-come', { fact: `--${name}`, typed });
  return at;
}
