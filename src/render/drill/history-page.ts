import { type DrillRecord, minutesToAll } from '../../core/drill/history/record.ts';
import type { Trend } from '../../core/drill/history/trends.ts';
import { dayIn } from '../../core/time/zone.ts';
import { counted } from '../layout/list.ts';
import type { Look } from '../layout/look.ts';
import { heading, item, labelled } from '../layout/rows.ts';

const WIDTH = 12;
/** What stands beside a bar: day, minutes and score. */
const BESIDE = 34;
const LONGEST_BAR = 40;
/** The hour in which somebody has to speak. */
const HOUR = 60;
/** So many of the latest are drawn. */
const MOST = 12;

/** How drills went, playbook by playbook: a bar for each, as long as customers waited, and what keeps failing. */
export function historyPage(look: Look, trends: readonly Trend[], zone: string): string {
  return `${trends.map((trend) => trendSection(look, trend, zone)).join('\n\n')}\n`;
}

function trendSection(look: Look, { playbook, drills, last, failing }: Trend, zone: string): string {
  if (!last) return [heading(look, playbook), item(look, [['alert', 'never drilled']])].join('\n');
  const times = drills.length > MOST ? `the last ${MOST} of ${drills.length}` : counted(drills.length, 'drill');
  return [
    heading(look, `${playbook}: ${times}`),
    'Minutes until customers were told in every language:',
    ...drills.slice(-MOST).map((record) => bar(look, record, zone)),
    ...failing.map(({ check, times: failed, of }) =>
      labelled(look, 'keeps failing', WIDTH + 3, [['alert', check], ` (${failed} of the last ${of})`]),
    ),
  ].join('\n');
}

function bar({ paint, columns }: Look, record: DrillRecord, zone: string): string {
  const minutes = minutesToAll(record);
  const room = Math.max(0, Math.min(LONGEST_BAR, columns - BESIDE - 1));
  const length = minutes === null ? 0 : Math.max(1, Math.round((Math.min(minutes, HOUR) / HOUR) * room));
  const shown = minutes === null ? '-' : String(minutes);
  const drawn = '█'.repeat(length) + (minutes !== null && minutes > HOUR ? '+' : '');
  const mark = `${record.score} of 100 ${record.passed ? 'passed' : 'FAILED'}`;
  const colour = record.passed ? paint.good : paint.alert;
  return `${dayIn(zone, record.at)} ${shown.padStart(4)}  ${colour(mark.padStart(17))} ${drawn}`.trimEnd();
}
