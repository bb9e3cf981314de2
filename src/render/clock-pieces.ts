import { openDeadlines } from '../core/incident/deadlines.ts';
import type { Status } from '../core/incident/status.ts';
import type { Plan } from '../core/playbook/plan.ts';
import { deadlineStyle, deadlineWords } from './deadlines.ts';
import type { Piece } from './layout/look.ts';

/** The nearest clock; while nothing is said, the next one too: the first statement's goes on. */
export function clockPieces(plan: Plan, { deadlines, announcement, now }: ClocksOf): readonly Piece[] {
  const isWithheld = announcement?.withheld != null;
  const shown = openDeadlines(deadlines).slice(0, isWithheld ? 2 : 1);
  if (shown.length === 0) return ['no deadline is open'];
  return shown.flatMap((deadline, index): readonly Piece[] => [
    ...(index === 0 ? [] : [' · ']),
    [deadlineStyle(deadline, now), deadlineWords(plan, deadline, now, isWithheld)],
  ]);
}

type ClocksOf = Pick<Status, 'deadlines' | 'announcement' | 'now'>;
