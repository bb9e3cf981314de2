import type { Path, Problem } from '../../finding.ts';
import type { PlaybookScope } from '../scope.ts';
import { error } from './problem.ts';

/** Days that the calendar has. */
export function checkDates({ file, playbook }: PlaybookScope): readonly Problem[] {
  const dates: readonly (readonly [Path, string | undefined])[] = [
    [['review_by'], playbook.review_by],
    ...Object.entries(playbook.workarounds ?? {}).map(
      ([id, { tested }]) => [['workarounds', id, 'tested'], tested] as const,
    ),
  ];
  return dates.flatMap(([path, date]) =>
    date === undefined || isDay(date) ? [] : [error(file, 'unknown-day', path, { name: date })],
  );
}

/** The calendar turns 30 February into a day of March. */
function isDay(date: string): boolean {
  const instant = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(date);
}
