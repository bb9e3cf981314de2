import type { Drills, Workspace } from '../../schema/generated/types.ts';
import { later } from '../../time/instant.ts';
import { dayAfter, dayIn, wallClockOn } from '../../time/zone.ts';

export type OfficeHours = NonNullable<Drills['office_hours']>;

/** From one instant up to another. */
type Span = { readonly from: string; readonly to: string };

const USUAL: OfficeHours = { days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '09:00', to: '17:00' };
const DAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;
/** A calendar that names a day once in a decade is looked at this far. */
const MOST_DAYS = 400;

/**
 * An instant inside office hours between two, each minute as likely as any other; undefined when there is no office hour
 * between them. `share` is drawn from 0 up to 1.
 */
export function officeTime(workspace: Workspace, { from, to }: Span, share: number): string | undefined {
  const spans = officeSpans(workspace, { from, to });
  let left = spans.reduce((sum, span) => sum + length(span), 0) * share;
  for (const span of spans) {
    if (left < length(span)) return new Date(Date.parse(span.from) + left).toISOString();
    left -= length(span);
  }
  return undefined;
}

function officeSpans(workspace: Workspace, { from, to }: Span): readonly Span[] {
  const hours = workspace.drills?.office_hours ?? USUAL;
  const first = dayIn(workspace.timezone, from);
  const days = Array.from({ length: MOST_DAYS }, (_, index) => dayAfter(first, index));
  return days
    .filter((day) => isOfficeDay(workspace, hours, day))
    .flatMap((day) => {
      const opens = later(from, at(workspace, day, hours.from));
      const closes = at(workspace, day, hours.to);
      const end = Date.parse(closes) < Date.parse(to) ? closes : to;
      return Date.parse(opens) < Date.parse(end) ? [{ from: opens, to: end }] : [];
    });
}

function isOfficeDay({ holidays = [] }: Workspace, { days }: OfficeHours, day: string): boolean {
  const name = DAYS[new Date(`${day}T00:00:00Z`).getUTCDay()];
  return !holidays.includes(day) && days.some((one) => one === name);
}

function at({ timezone }: Workspace, day: string, clock: string): string {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return wallClockOn(timezone, day, hours, minutes);
}

function length({ from, to }: Span): number {
  return Date.parse(to) - Date.parse(from);
}
