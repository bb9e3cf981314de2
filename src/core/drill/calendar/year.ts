import type { Workspace } from '../../schema/generated/types.ts';
import { DAY } from '../../time/duration.ts';
import { plus } from '../../time/instant.ts';
import { nextTimes } from './cron.ts';

/** A drill that people may know of, at the time that it begins. */
export type PlannedDrill = { readonly name: string; readonly scenario: string; readonly at: string };

/** So many of one name are told: a drill in each hour is nothing for a calendar on the wall. */
const MOST = 366;

/** The drills of the year after an instant, in order. Surprises are not told. */
export function drillsOfYear({ drills, timezone }: Workspace, now: string): readonly PlannedDrill[] {
  const end = plus(now, 365 * DAY);
  return Object.entries(drills?.calendar ?? {})
    .filter(([, { surprise }]) => !surprise)
    .flatMap(([name, { scenario, cron }]) =>
      nextTimes(cron, timezone, now, MOST)
        .filter((at) => at <= end)
        .map((at) => ({ name, scenario, at })),
    )
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}
