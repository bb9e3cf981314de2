import { deadlinesOf, openDeadlines } from '../core/incident/deadlines.ts';
import type { Incident } from '../core/incident/incident.ts';
import { statusOf } from '../core/incident/status.ts';
import type { Plan } from '../core/playbook/plan.ts';
import { clockPieces } from './clock-pieces.ts';
import type { Look } from './layout/look.ts';
import { rows } from './layout/rows.ts';
import { personName, teamText } from './names.ts';
import type { Paint } from './paint.ts';
import { promiseRow } from './status/now-rows.ts';
import { modePiece } from './status-page.ts';

type Open = { readonly plan: Plan; readonly incident: Incident };

/** Several open incidents, the one whose clock runs out first above, and how to look at one. */
export function openIncidentsPage(open: readonly Open[], now: string, paint: Paint, columns: number): string {
  const look: Look = { paint, columns };
  const urgent = open.toSorted((a, b) => dueIn(a, now) - dueIn(b, now));
  const blocks = urgent.map((one) => blockOf(look, one, now));
  const [first] = urgent;
  const hint = rows(look, [`All of one: firsthour status ${first?.incident.id ?? 'ID'}`]);
  return `${[...blocks, hint].join('\n\n')}\n`;
}

function blockOf(look: Look, { plan, incident }: Open, now: string): string {
  const { id, mode, state, commander } = incident;
  const status = statusOf(plan, incident, now);
  return [
    rows(look, [
      ['strong', id],
      ' · ',
      modePiece(mode),
      ` · ${state.replace('-', ' ')} · `,
      ...clockPieces(plan, status),
    ]),
    rows(look, [`${teamText(plan.playbook.title)} · commander: ${personName(plan, commander)}`]),
    promiseRow(plan, look, status),
  ].join('\n');
}

function dueIn({ plan, incident }: Open, now: string): number {
  const [nearest] = openDeadlines(deadlinesOf(plan, incident, now));
  return nearest ? Date.parse(nearest.due_at) : Number.POSITIVE_INFINITY;
}
