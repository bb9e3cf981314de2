import type { Plan } from '../../core/playbook/plan.ts';
import type { ToldLate } from '../../core/statement/told-late.ts';
import { TOLD_LATE } from '../../core/statement/told-late.ts';
import type { Look } from '../layout/look.ts';
import { rows } from '../layout/rows.ts';
import { toldLateText } from '../names.ts';

/** That the first word can say that it comes late, or will; nothing once that has been said, or while nothing is late. */
export function lateRow(plan: Plan, look: Look, state: ToldLate): string {
  const text = `"${toldLateText(plan)}"`;
  if (state === 'offered') return rows(look, [`It can say: ${text} Once: firsthour choose ${TOLD_LATE}`]);
  return state === 'chosen' ? rows(look, [`The next statement to customers says: ${text}`]) : '';
}
