import { openDeadlines } from '../../core/incident/deadlines.ts';
import type { Status } from '../../core/incident/status.ts';
import type { Plan } from '../../core/playbook/plan.ts';
import { elapsed } from '../../core/time/instant.ts';
import { deadlineStyle, deadlineWords } from '../deadlines.ts';
import { named } from '../exercise.ts';
import { counted } from '../layout/list.ts';
import type { Look } from '../layout/look.ts';
import { rows } from '../layout/rows.ts';
import { teamText } from '../names.ts';
import { clockText, spanText } from '../times.ts';

/** More clocks than these are a wall of numbers. */
const SHOWN = 4;

/** The open deadlines, the nearest first. */
export function deadlineRows(
  plan: Plan,
  look: Look,
  { deadlines, announcement, now }: Pick<Status, 'deadlines' | 'announcement' | 'now'>,
): readonly string[] {
  const open = openDeadlines(deadlines);
  if (open.length === 0) return ['No deadline is open.'];
  const shown = open.slice(0, SHOWN).map((deadline) => {
    const due = clockText(plan.workspace.timezone, deadline.due_at, now);
    return rows(look, [
      [deadlineStyle(deadline, now), deadlineWords(plan, deadline, now, announcement?.withheld != null)],
      ` (${elapsed(now, deadline.due_at) < 0 ? 'was due' : 'by'} ${due})`,
    ]);
  });
  const more = open.length - SHOWN;
  return more > 0 ? [...shown, `and ${counted(more, 'later deadline')}`] : shown;
}

/** What the public was promised. */
export function promiseRow(plan: Plan, look: Look, { next_update_by: by, now, state }: Status): string {
  if (state === 'armed') return '';
  if (by === null)
    return rows(look, [state === 'open' ? 'No next update has been promised in public.' : 'No promise is open.']);
  const left = elapsed(now, by);
  const when = left < 0 ? `${spanText(-left)} ago` : `in ${spanText(left)}`;
  return rows(look, [`Promised: next update by ${clockText(plan.workspace.timezone, by, now)} (${when}).`]);
}

/** The next step, and how to go there. */
export function nextRow(plan: Plan, look: Look, status: Status): string {
  const { next_step: next, state } = status;
  if (state === 'closed' || state === 'stood-down') return 'The incident is over.';
  if (state === 'armed') return rows(look, ['Next: firsthour go or firsthour no-go, by the end of the planned work.']);
  const step = plan.playbook.steps.find(({ id }) => id === next?.id);
  if (!step) return rows(look, ['Next: nothing to do now.']);
  const title = teamText(step.title);
  const how = `${/[.?!]$/.test(title) ? '' : '.'} Go on with: firsthour resume${named(status)}`;
  return rows(look, ['Next: ', ['strong', title], how]);
}
