import type { Problem } from '../../finding.ts';
import { error } from '../../playbook/checks/problem.ts';
import type { WholeScope } from '../scope.ts';

/** There is a playbook to start: a folder that was not checked out is no reason for CI to be green. */
export function checkPlaybookThere({ file, playbooks, complete }: WholeScope): readonly Problem[] {
  return complete && playbooks.length === 0 ? [error(file, 'playbook-none', [])] : [];
}
