import type { Problem } from '../../finding.ts';
import { FIRST_HOUR } from '../../playbook/checks/first-statement.ts';
import { warning } from '../../playbook/checks/problem.ts';
import { durationMs } from '../../time/duration.ts';
import type { WorkspaceScope } from '../scope.ts';

/** The policy leaves no playbook more than the first hour. */
export function checkFirstStatementPolicy({ file, workspace }: WorkspaceScope): readonly Problem[] {
  const most = workspace.policy?.first_statement_within;
  return most === undefined || durationMs(most) <= durationMs(FIRST_HOUR)
    ? []
    : [warning(file, 'first-statement-policy', ['policy', 'first_statement_within'], { most, hour: FIRST_HOUR })];
}
