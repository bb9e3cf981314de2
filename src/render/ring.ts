import type { Alarm } from '../core/incident/alarms.ts';
import type { Plan } from '../core/playbook/plan.ts';
import { deadlineWords } from './deadlines.ts';
import { clockText } from './times.ts';

/** Rings the terminal's bell. */
export const BELL = '\u0007';

/** Why it rang: `13:50 10 min left: first statement`. */
export function ringLine(plan: Plan, { deadline }: Alarm, now: string): string {
  return `${clockText(plan.workspace.timezone, now, now)}  ${deadlineWords(plan, deadline, now, false)}`;
}
