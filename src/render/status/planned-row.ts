import { firstWordOf } from '../../core/incident/first-statement.ts';
import type { Status } from '../../core/incident/status.ts';
import type { Plan } from '../../core/playbook/plan.ts';
import { listed } from '../layout/list.ts';
import type { Look } from '../layout/look.ts';
import { rows } from '../layout/rows.ts';
import { clockText } from '../times.ts';

/** Planned work: its window, and what is said if it overruns; nothing once that is decided. */
export function plannedRow(plan: Plan, look: Look, { planned, state, now }: Status): string {
  if (planned === null || state !== 'armed') return '';
  const clock = (instant: string) => clockText(plan.workspace.timezone, instant, now);
  const ready = listed(firstWordOf(plan));
  return rows(look, [
    `Planned work from ${clock(planned.from)} to ${clock(planned.to)}. Ready if it overruns: ${ready}.`,
  ]);
}
