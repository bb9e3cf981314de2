import { parseDuration } from '../../core/time/duration.ts';
import type { Invocation } from './invocation.ts';
import { flag } from './invocation.ts';
import { misuse } from './stop.ts';

/** `--wait 2m` in ms; undefined: until all is final. */
export function waitOf(invocation: Invocation): number | undefined {
  const typed = flag(invocation, 'wait');
  const ms = typed === undefined ? undefined : parseDuration(typed);
  if (typed !== undefined && ms === undefined) throw misuse('not-a-duration', { flag: '--wait', typed });
  return ms;
}
