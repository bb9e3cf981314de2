import type { Plan } from '../../core/playbook/plan.ts';
import { durationMs } from '../../core/time/duration.ts';
import type { Period } from '../../core/time/period.ts';
import { counted } from '../layout/list.ts';
import { spanText } from '../times.ts';

type Rule = Plan['playbook']['deadlines'][string];

const ANCHORS: Readonly<Record<string, string>> = {
  started: 'it began',
  detected: 'we saw it',
  opened: 'the incident was opened',
  classified: 'it was found to be a major incident',
  restored: 'it works again',
  public: 'the public was told',
};

/** When something is due: `within 1 h after it began`, `every 30 min for 2 h, then every 1 h, until it works again`. */
export function clockWords({ within, from, at_most: most, every, until }: Rule): string {
  if (every) {
    const turns = every.map(
      ({ interval, for: span }) => `every ${spanOf(interval)}${span === undefined ? '' : ` for ${spanOf(span)}`}`,
    );
    return `${turns.join(', then ')}${until === undefined ? '' : `, until ${ANCHORS[until] ?? until}`}`;
  }
  const first = within === undefined ? '' : `within ${periodText(within)} after ${ANCHORS[from] ?? from}`;
  return most ? `${first}, and ${periodText(most.within)} after ${ANCHORS[most.from] ?? most.from} at most` : first;
}

/** `1 h`, `4 working days`. */
export function periodText(period: Period): string {
  if (typeof period === 'string') return spanOf(period);
  if (period.months !== undefined) return counted(period.months, 'month');
  return counted(period.business_days ?? 0, 'working day');
}

function spanOf(duration: string): string {
  return spanText(durationMs(duration));
}
