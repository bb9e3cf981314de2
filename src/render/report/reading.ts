import type { Entry } from '../../core/incident/entry.ts';
import type { Plan } from '../../core/playbook/plan.ts';
import type { Report } from '../../core/report/report.ts';
import { counted } from '../layout/list.ts';
import { plainLine } from '../layout/plain-line.ts';
import { personName } from '../names.ts';
import { clockText } from '../times.ts';

/** Minutes. */
const DAY = 24 * 60;

/** What the sections of a report are written from. */
export type Reading = { readonly plan: Plan; readonly report: Report; readonly entries: readonly Entry[] };

/** A time: `13:05`; with the day when that is not the day it began. */
export function clock({ report }: Reading, at: string): string {
  return clockText(report.timezone, at, report.began.at);
}

/** `13:12 · 12 min`: when, and how many minutes after it began. */
export function lead(reading: Reading, { at, minute }: { readonly at: string; readonly minute: number }): string {
  return `${clock(reading, at)} · ${minute} min`;
}

/** A person's name; ids of others are shown as they are. */
export function person({ plan }: Reading, id: string): string {
  return plainLine(personName(plan, id));
}

/** `48 min before`, `12 min after`, `on the minute`. */
export function offBy(minutes: number): string {
  if (minutes === 0) return 'on the minute';
  return minutes < 0 ? `${span(-minutes)} before` : `${span(minutes)} after`;
}

/** `48 min`; from two days on in days, cut. */
export function span(minutes: number): string {
  return minutes < 2 * DAY ? `${minutes} min` : counted(Math.floor(minutes / DAY), 'day');
}
