import type { Emergency } from '../core/incident/emergencies.ts';
import type { Plan } from '../core/playbook/plan.ts';
import { listed } from './layout/list.ts';
import { personName } from './names.ts';
import { clockText } from './times.ts';

const STAFF: Readonly<Record<Emergency['staff'], string>> = {
  told: 'Staff have been told.',
  'being-told': 'Staff are being told.',
  'not-told': 'Staff have NOT been told: tell them.',
};

/** `restored 1 at 14:05 by Communications on duty, without comms-lead: nobody answers.` */
export function emergencyWords(plan: Plan, emergency: Emergency, now: string): string {
  const { at, by, because, statements, missing, staff } = emergency;
  const what = listed(statements.map(({ statement, revision }) => `${statement} ${revision}`));
  const without = missing.length === 0 ? 'whose step it is not' : `without ${listed(missing)}`;
  const when = clockText(plan.workspace.timezone, at, now);
  return `${what} at ${when} by ${personName(plan, by)}, ${without}: "${because}". ${STAFF[staff]}`;
}

/** The same in a few words, for above a question. */
export function emergencyMark({ statements, staff }: Emergency): string {
  const what = listed(statements.map(({ statement }) => statement));
  return `EMERGENCY RELEASE of ${what}, without the approvals. ${STAFF[staff]}`;
}
