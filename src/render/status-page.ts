import type { Status } from '../core/incident/status.ts';
import type { Plan } from '../core/playbook/plan.ts';
import { copyLines } from './copy-lines.ts';
import { deadlineName, handedOverWords } from './deadlines.ts';
import { exerciseRows } from './exercise.ts';
import type { Look, Piece } from './layout/look.ts';
import { heading, item, rows } from './layout/rows.ts';
import { needNames, personName, teamText } from './names.ts';
import { alsoOpenRows } from './other-incidents.ts';
import type { Paint } from './paint.ts';
import { announcementRows } from './status/announcement-rows.ts';
import { courseRows, estimateRows } from './status/course-rows.ts';
import { deliverySection, owedSection, unknownSection } from './status/delivery-sections.ts';
import { factSection } from './status/fact-section.ts';
import { lateRow } from './status/late-row.ts';
import { deadlineRows, nextRow, promiseRow } from './status/now-rows.ts';
import { plannedRow } from './status/planned-row.ts';
import { statementSection } from './status/statement-section.ts';
import { waitingRows } from './status/waiting-rows.ts';
import { clockText } from './times.ts';

/** Where an incident stands, on one screen: clocks first, then the promise, the next step, and what is behind it. `others`: incidents beside it. */
export function statusPage(
  plan: Plan,
  status: Status,
  paint: Paint,
  columns: number,
  others: Parameters<typeof alsoOpenRows>[1] = [],
): string {
  const look: Look = { paint, columns };
  const sections = [
    [
      ...exerciseRows(look, status.mode),
      titleRow(look, status),
      underTitle(plan, look, status),
      ...copyLines(plan, look, status),
      ...alsoOpenRows(look, others, status.now),
    ].join('\n'),
    [
      ...deadlineRows(plan, look, status),
      plannedRow(plan, look, status),
      ...announcementRows(plan, look, status),
      lateRow(plan, look, status.told_late),
      promiseRow(plan, look, status),
      ...estimateRows(plan, look, status),
      ...courseRows(plan, look, status),
      nextRow(plan, look, status),
    ]
      .filter((row) => row !== '')
      .join('\n'),
    waitingRows(plan, look, status).join('\n'),
    unknownSection(plan, look, status.deliveries, status),
    [factSection(plan, look, status), lostRow(plan, look, status)].filter((part) => part !== '').join('\n'),
    statementSection(plan, look, status),
    deliverySection(plan, look, status),
    owedSection(look, status.owed),
    outlivesSection(plan, look, status),
  ];
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
}

/** `LIVE`, or `EXERCISE`: said in words on every page. */
export function modePiece(mode: Status['mode']): Piece {
  return mode === 'live' ? ['alert', 'LIVE'] : ['drill', 'EXERCISE'];
}

function titleRow(look: Look, { id, mode, state, severity }: Status): string {
  const graveness = severity === null ? '' : ` · ${severity}`;
  return rows(look, [['strong', id], ' · ', modePiece(mode), ` · ${state.replace('-', ' ')}${graveness}`]);
}

function underTitle(plan: Plan, look: Look, { commander, now }: Status): string {
  const time = clockText(plan.workspace.timezone, now, now);
  return rows(look, [`${teamText(plan.playbook.title)} · commander: ${personName(plan, commander)} · it is ${time}`]);
}

/** What others keep after the end. */
function outlivesSection(plan: Plan, look: Look, { outlives, now }: Status): string {
  const left = outlives.left.map(
    ({ promise, because }) => `${deadlineName(plan, { id: promise })} left, because: ${because}`,
  );
  const given = outlives.handed_over.map((one) => handedOverWords(plan, one, now));
  const all = [...given, ...left].map((words) => item(look, [words]));
  return all.length === 0 ? '' : [heading(look, 'After the end'), ...all].join('\n');
}

function lostRow(plan: Plan, look: Look, { lost }: Status): string {
  return lost.length === 0 ? '' : rows(look, [['strong', 'Lost: '], needNames(plan, lost)]);
}
