import type { DrillNews } from '../../core/drill/told.ts';
import type { Incident } from '../../core/incident/incident.ts';
import { statusOf } from '../../core/incident/status.ts';
import type { Plan } from '../../core/playbook/plan.ts';
import { clockPieces } from '../clock-pieces.ts';
import { newsRows } from '../drill/news-rows.ts';
import { exerciseRows } from '../exercise.ts';
import type { Look } from '../layout/look.ts';
import { rows } from '../layout/rows.ts';
import { alsoOpenRows } from '../other-incidents.ts';
import { withheldRow } from '../status/announcement-rows.ts';
import { courseRows } from '../status/course-rows.ts';
import { promiseRow } from '../status/now-rows.ts';
import { modePiece } from '../status-page.ts';
import { fateRows } from './fate-rows.ts';
import { walkWords } from './words.ts';

/** Lines above a question, beside what a drill adds: more would push it off a small screen. */
const MOST = 8;

/**
 * What stands above each question, the most urgent first, because a small terminal keeps only the beginning: the nearest
 * clock, what a drill tells, the promise, `notes` (what the person should know now), other incidents' clocks, and what has become of the deliveries.
 */
export function walkHeader(
  plan: Plan,
  look: Look,
  incident: Incident,
  notes: readonly string[],
  now: string,
  others: Parameters<typeof alsoOpenRows>[1],
  news: DrillNews,
): string {
  const status = statusOf(plan, incident, now);
  const beside = [...exerciseRows(look, incident.mode), ...newsRows(plan, look, news, now)];
  const most = MOST + heightOf(beside);
  const found = [
    ...exerciseRows(look, incident.mode),
    rows(look, [...clockPieces(plan, status), ' · ', modePiece(incident.mode), ` · ${incident.id}`]),
    ...newsRows(plan, look, news, now),
    ...(status.announcement?.withheld ? [withheldRow(plan, look, status.announcement.withheld, now)] : []),
    ...(incident.state === 'open' || status.next_update_by !== null ? [promiseRow(plan, look, status)] : []),
    ...(incident.state === 'restored' ? courseRows(plan, look, status) : []),
    ...notes.map((note) => rows(look, [['alert', note]])),
    ...alsoOpenRows(look, others, now),
    ...fateRows(plan, look, incident, now),
  ];
  if (heightOf(found) <= most) return found.join('\n');
  const kept = found.filter((_, index) => heightOf(found.slice(0, index + 1)) < most);
  return [...kept, rows(look, [walkWords('more-in-status')])].join('\n');
}

function heightOf(found: readonly string[]): number {
  return found.reduce((sum, row) => sum + row.split('\n').length, 0);
}
