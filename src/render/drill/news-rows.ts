import type { DrillNews } from '../../core/drill/told.ts';
import type { Plan } from '../../core/playbook/plan.ts';
import type { Look } from '../layout/look.ts';
import { rows } from '../layout/rows.ts';
import { clockText } from '../times.ts';

/** What has happened in a drill, and that its clock stands: a row each. */
export function newsRows(plan: Plan, look: Look, { told, paused }: DrillNews, now: string): readonly string[] {
  const clock = (at: string) => clockText(plan.workspace.timezone, at, now);
  return [
    ...(paused ? [rows(look, [['question', 'Paused: the clock of the drill stands.']])] : []),
    ...told.map(({ at, text }) =>
      rows(look, [
        ['question', `${clock(at)} `],
        ['strong', text],
      ]),
    ),
  ];
}
