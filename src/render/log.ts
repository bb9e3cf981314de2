import type { Author, Entry } from '../core/incident/entry.ts';
import type { OnBehalf } from '../core/incident/entry-data.ts';
import type { Plan } from '../core/playbook/plan.ts';
import { clockIn, dayIn } from '../core/time/zone.ts';
import { entryWords } from './entries/entry-words.ts';
import { exerciseRows } from './exercise.ts';
import type { Look } from './layout/look.ts';
import { heading, rows } from './layout/rows.ts';
import { personName } from './names.ts';
import type { Paint } from './paint.ts';
import { clockText, dayText } from './times.ts';

const WIDTH = 7;

/** What happened, entry by entry, under the days. */
export function logLines(plan: Plan, entries: readonly Entry[], paint: Paint, columns: number): string {
  const look: Look = { paint, columns };
  const zone = plan.workspace.timezone;
  const days = [...new Set(entries.map(({ at }) => dayIn(zone, at)))];
  const blocks = days.map((day) => {
    const mine = entries.filter(({ at }) => dayIn(zone, at) === day);
    const title = dayText(zone, mine[0]?.at ?? day, '1970-01-01T00:00:00.000Z');
    return [heading(look, title), ...mine.map((entry) => logRow(plan, look, entry))].join('\n');
  });
  return `${[...exerciseRows(look, modeOf(entries)), ...blocks].join('\n\n')}\n`;
}

/** What kind of incident a journal is of: its first entry says so. */
export function modeOf([first]: readonly Entry[]): 'live' | 'drill' {
  return first && 'mode' in first.data ? first.data.mode : 'live';
}

/** One entry on one line, for whoever watches without a terminal. */
export function logLine(plan: Plan, entry: Entry, paint: Paint): string {
  return logRow(plan, { paint, columns: Number.POSITIVE_INFINITY }, entry);
}

function logRow(plan: Plan, look: Look, entry: Entry): string {
  const clock = clockIn(plan.workspace.timezone, entry.at);
  const who = `${authorName(plan, entry.by)}${forWhom(plan, entry)}`;
  const earlier =
    entry.happened_at === undefined
      ? ''
      : `, happened ${clockText(plan.workspace.timezone, entry.happened_at, entry.at)}`;
  return rows(look, [entryWords(plan, entry), ['dim', ` · ${who}${earlier}`]], {
    first: clock.padEnd(WIDTH),
    next: ' '.repeat(WIDTH),
  });
}

function authorName(plan: Plan, { kind, id }: Author): string {
  return kind === 'system' ? 'the program' : personName(plan, id);
}

function forWhom(plan: Plan, { data }: Entry): string {
  const { for: person, via }: OnBehalf = 'for' in data ? data : {};
  if (person === undefined) return '';
  return ` for ${personName(plan, person)}${via === undefined ? '' : via === 'room' ? ', told in the room' : ', told by phone'}`;
}
