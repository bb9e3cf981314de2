import { misused, refused } from '../../refusal.ts';
import { elapsed } from '../../time/instant.ts';
import type { Decision } from '../decision.ts';
import { entry } from '../decision.ts';
import type { TakenCopy } from '../entry-data.ts';
import type { Asked } from './guard.ts';
import { guarded } from './guard.ts';
import { commandValues, leftBehind } from './in-command.ts';

/** Two who take command within so long did not know of each other: the second one says why, or leaves it. */
const AT_ONCE_MS = 10_000;

const nothing: Decision = { entries: [] };

/** How command is taken. */
export type Taking = {
  readonly because?: string | undefined;
  /** Who had it when the speaker made up their mind: somebody else may be faster. */
  readonly from?: string | undefined;
  /** Where it comes from another copy of the incident. */
  readonly copy?: Exclude<TakenCopy, 'back'> | undefined;
};

/** Takes command over. Here, or of a copy; where command went away in a file, back from it, with a reason. */
export function takeCommand(asked: Asked, { because, from, copy }: Taking = {}): Decision {
  return guarded(asked, () => {
    const { incident, by } = asked;
    const why = because?.trim() ? { because: because.trim() } : {};
    if (because !== undefined && !why.because) return misused('reason-missing', { command: 'take' });
    const { away, commander } = incident;
    if (copy === 'copied' && !why.because) return misused('reason-missing', { command: 'take --without-handing-over' });
    if (copy !== undefined) return entry('command.taken', { ...why, copy });
    if (away)
      return why.because ? entry('command.taken', { ...why, copy: 'back' }) : (leftBehind(asked, []) ?? nothing);
    if (commander === by) return nothing;
    return taken(asked, from, why.because !== undefined) ?? entry('command.taken', why);
  });
}

/** Who was faster: while the speaker was deciding, or seconds before. */
function taken(asked: Asked, from: string | undefined, hasReason: boolean): ReturnType<typeof refused> | null {
  const { plan, incident, at } = asked;
  const { commander, command } = incident;
  const justNow = command.how === 'taken' && elapsed(command.at, at) < AT_ONCE_MS && !hasReason;
  return (from ?? commander) === commander && !justNow
    ? null
    : refused('taken-just-now', commandValues(plan, incident, at));
}
