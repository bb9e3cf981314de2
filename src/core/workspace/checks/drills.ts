import { cronFault, nextTimes } from '../../drill/calendar/cron.ts';
import { officeTime } from '../../drill/calendar/office-hours.ts';
import type { Problem } from '../../finding.ts';
import { error, unknownName } from '../../playbook/checks/problem.ts';
import { isZone } from '../../time/zone.ts';
import type { WholeScope, WorkspaceScope } from '../scope.ts';

/** Some day: whether a surprise can ever come does not depend on it. */
const SOME_DAY = '2026-01-01T00:00:00.000Z';

/** Times in the calendar of drills can be read, and there are such times. */
export function checkDrillTimes({ file, workspace }: WorkspaceScope): readonly Problem[] {
  return Object.entries(workspace.drills?.calendar ?? {}).flatMap(([name, { cron }]) => {
    const fault = cronFault(cron);
    return fault === null ? [] : [error(file, 'drill-cron', ['drills', 'calendar', name, 'cron'], { cron, fault })];
  });
}

/** Office hours end after they begin, and a surprise has some to come in. */
export function checkOfficeHours({ file, workspace }: WorkspaceScope): readonly Problem[] {
  const { office_hours: hours, calendar = {} } = workspace.drills ?? {};
  if (hours && hours.to <= hours.from) {
    return [error(file, 'office-hours-order', ['drills', 'office_hours', 'to'], { from: hours.from, to: hours.to })];
  }
  if (!isZone(workspace.timezone)) return [];
  return Object.entries(calendar).flatMap(([name, { cron, surprise }]) => {
    const [from, to] = nextTimes(cron, workspace.timezone, SOME_DAY, 2);
    const isEver = !surprise || !from || !to || officeTime(workspace, { from, to }, 0) !== undefined;
    return isEver ? [] : [error(file, 'drill-surprise-never', ['drills', 'calendar', name, 'cron'], { name, cron })];
  });
}

/** The calendar names scenarios that there are. A file somewhere else is looked for when its time has come. */
export function checkDrillScenarios({ file, workspace, scenarios }: WholeScope): readonly Problem[] {
  return Object.entries(workspace.drills?.calendar ?? {}).flatMap(([name, { scenario }]) =>
    /\.ya?ml$/.test(scenario)
      ? []
      : unknownName(file, 'unknown-scenario', ['drills', 'calendar', name, 'scenario'], scenario, scenarios),
  );
}
