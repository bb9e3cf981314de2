import { parseDuration } from '../core/time/duration.ts';
import { publish } from '../flows/publish.ts';
import type { World } from '../ports.ts';
import { sendAndShow } from './shared/deliveries.ts';
import type { Invocation } from './shared/invocation.ts';
import { flag, flags, given } from './shared/invocation.ts';
import { someWords } from './shared/pairs.ts';
import { misuse, Stop } from './shared/stop.ts';
import { deskFor } from './shared/write.ts';

/** `publish STATEMENT… --yes`: one release, sent to every channel that is alive. */
export async function run(invocation: Invocation, world: World): Promise<number> {
  const statements = someWords(invocation.words, 'publish', 'statement');
  if (!given(invocation, 'yes')) throw misuse('flag-missing', { flag: '--yes', command: 'publish' });
  const waitMs = waitOf(invocation);
  const { session, by, behalf } = await deskFor(invocation, world);
  const recorded = await publish(world, session, {
    by,
    behalf,
    statements,
    channels: flags(invocation, 'channel'),
    languages: flags(invocation, 'language'),
    because: flag(invocation, 'because'),
    emergency: given(invocation, 'emergency'),
  });
  if ('refusal' in recorded) throw new Stop(recorded.refusal);
  return sendAndShow(invocation, world, { session, by, behalf }, recorded.entries, waitMs);
}

/** `--wait 2m` in ms; undefined: until all is final. */
export function waitOf(invocation: Invocation): number | undefined {
  const typed = flag(invocation, 'wait');
  const ms = typed === undefined ? undefined : parseDuration(typed);
  if (typed !== undefined && ms === undefined) throw misuse('not-a-duration', { flag: '--wait', typed });
  return ms;
}
