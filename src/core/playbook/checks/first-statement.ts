import type { Problem } from '../../finding.ts';
import { isForCustomers } from '../../incident/audience.ts';
import type { Deadline, Period } from '../../schema/generated/types.ts';
import { durationMs } from '../../time/duration.ts';
import { audiencesOf } from '../../workspace/scope.ts';
import { isFirstStatement } from '../first-statement.ts';
import type { PlaybookScope } from '../scope.ts';
import { atKey, error } from './problem.ts';

/** How late the first word may be where no policy says so: announce within the hour. */
export const FIRST_HOUR = '1h';

/** Anchors that come after the beginning, and that a hurried writer takes for it. */
const LATER_ANCHORS: readonly string[] = ['detected', 'opened'];

/** The first statement to customers has a deadline, counted from the beginning, and no later than the policy (or the hour). */
export function checkFirstStatement(scope: PlaybookScope): readonly Problem[] {
  const { file, playbook, workspace } = scope;
  const most = workspace?.policy?.first_statement_within ?? FIRST_HOUR;
  const told = Object.entries(playbook.deadlines).filter(
    ([, { within, met_by }]) => within && isToCustomers(scope, met_by),
  );
  const first = told.filter(([, deadline]) => isFirstStatement(deadline));
  if (first.length > 0) {
    // Others may be due later: affected customers, one by one.
    const inTime = first.some(([, { within }]) => typeof within === 'string' && durationMs(within) <= durationMs(most));
    return inTime ? [] : first.slice(0, 1).map(([id, { within = most }]) => late(file, id, within, most));
  }
  const elsewhere = told.filter(([, { from }]) => LATER_ANCHORS.includes(from));
  if (elsewhere.length > 0)
    return elsewhere.map(([id, { from }]) =>
      error(file, 'first-statement-clock', ['deadlines', id, 'from'], { id, from }),
    );
  return [atKey(error(file, 'first-statement-missing', ['deadlines'], { most }))];
}

/** An audience that the workspace does not have is a finding of its own, and means one that it has. */
function isToCustomers({ imagined, workspace }: PlaybookScope, met_by: Deadline['met_by']): boolean {
  const audience = met_by?.public;
  if (audience === undefined) return false;
  return isForCustomers(imagined, audience) || (workspace !== undefined && !audiencesOf(workspace).includes(audience));
}

function late(file: string, id: string, within: Period, most: string): Problem {
  return error(file, 'first-statement-late', ['deadlines', id, 'within'], { within: periodText(within), most });
}

/** A period as it stands in the file: `1h`, `4 business_days`. */
function periodText(period: Period): string {
  return typeof period === 'string'
    ? period
    : Object.entries(period)
        .map(([unit, count]) => `${count} ${unit}`)
        .join(' ');
}
