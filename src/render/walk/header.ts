import { deadlinesOf, nearestDeadline } from '../../core/incident/deadlines.ts';
import type { Incident } from '../../core/incident/incident.ts';
import { statusOf } from '../../core/incident/status.ts';
import type { Plan } from '../../core/playbook/plan.ts';
import { deadlineStyle, deadlineWords } from '../deadlines.ts';
import type { Look, Piece } from '../layout/look.ts';
import { rows } from '../layout/rows.ts';
import { promiseRow } from '../status/now-rows.ts';
import { modePiece } from '../status-page.ts';

/** Lines above a question: more would push it off a small screen. */
const MOST = 8;

/** What stands above each question: the nearest clock, the promise, and the latest outcomes, as many as there is room for. */
export function walkHeader(
  plan: Plan,
  look: Look,
  incident: Incident,
  outcomes: readonly string[],
  now: string,
): string {
  const top = [rows(look, [...titlePieces(incident), ' · ', ...clockPieces(plan, incident, now)])];
  if (incident.state === 'open') top.push(promiseRow(plan, look, statusOf(plan, incident, now)));
  const fixed = top.flatMap((row) => row.split('\n'));
  let lines: readonly string[] = [];
  for (const outcome of [...outcomes].reverse()) {
    const more = rows(look, [outcome], { first: '  ', next: '    ' }).split('\n');
    if (fixed.length + lines.length + more.length > MOST) break;
    lines = [...more, ...lines];
  }
  return [...fixed, ...lines].join('\n');
}

function titlePieces({ id, mode }: Incident): readonly Piece[] {
  return [['strong', id], ' · ', modePiece(mode)];
}

function clockPieces(plan: Plan, incident: Incident, now: string): readonly Piece[] {
  const nearest = nearestDeadline(deadlinesOf(plan, incident, now));
  return nearest ? [[deadlineStyle(nearest, now), deadlineWords(plan, nearest, now)]] : ['no deadline is open'];
}
