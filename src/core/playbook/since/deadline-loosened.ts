import { intervalAfter } from '../../incident/turns.ts';
import type { Deadline } from '../../schema/generated/types.ts';
import { DAY, durationMs } from '../../time/duration.ts';
import type { Period } from '../../time/period.ts';

type Once = Pick<Deadline, 'within' | 'from'>;

/** Anchors in the order in which they come in an incident. */
const ANCHORS: readonly string[] = ['started', 'detected', 'opened', 'public', 'classified', 'restored'];

/** True when something that was late would no longer be: a longer time, a later start, an earlier end, another way to meet it. */
export function isLoosened(before: Deadline, after: Deadline): boolean {
  const met = (deadline: Deadline) => `${deadline.met_by?.public} ${deadline.met_by?.filed}`;
  return (
    isLaterOnce(before, after) ||
    isSlower(before.every, after.every) ||
    (before.at_most !== undefined && (after.at_most === undefined || isLaterOnce(before.at_most, after.at_most))) ||
    (after.until !== undefined && after.until !== before.until) ||
    (after.roll !== undefined && after.roll !== before.roll) ||
    met(before) !== met(after)
  );
}

function isLaterOnce(before: Once, after: Once): boolean {
  if (ANCHORS.indexOf(after.from) > ANCHORS.indexOf(before.from)) return true;
  return before.within !== undefined && (after.within === undefined || msOf(after.within) > msOf(before.within));
}

/** Slower at any time after the first word. */
function isSlower(before: Deadline['every'], after: Deadline['every']): boolean {
  if (!before) return false;
  if (!after) return true;
  return [...startsOf(before), ...startsOf(after)].some((at) => intervalAfter(after, at) > intervalAfter(before, at));
}

/** When each interval begins, in ms after the first word. */
function startsOf(every: NonNullable<Deadline['every']>): readonly number[] {
  let at = 0;
  return every.map(({ for: span }) => {
    const start = at;
    at += span === undefined ? 0 : durationMs(span);
    return start;
  });
}

/** About how long, to compare one with another: a working day is a day, a month thirty. */
function msOf(period: Period): number {
  if (typeof period === 'string') return durationMs(period);
  return (period.business_days ?? 0) * DAY + (period.months ?? 0) * 30 * DAY;
}
