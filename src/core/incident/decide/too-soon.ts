import type { Plan } from '../../playbook/plan.ts';
import type { Refusal } from '../../refusal.ts';
import { refused } from '../../refusal.ts';
import { statementOf } from '../../statement/statement-of.ts';
import type { Incident } from '../incident.ts';

/**
 * Why statements cannot be released yet: nobody says that it works again before somebody has marked it so, or that it has
 * stopped again before it has. Or null.
 */
export function tooSoon(
  plan: Plan,
  incident: Incident,
  statements: readonly string[],
): { readonly refusal: Refusal } | null {
  const told = statements.find((statement) => isForRelapse(plan, statement));
  if (told !== undefined && incident.reopenings.length === 0) return refused('not-reopened', { statement: told });
  if (incident.state !== 'open') return null;
  const early = statements.find((statement) => statementOf(plan, incident, statement)?.stage === 'restored');
  return early === undefined ? null : refused('restored-not-marked', { statement: early });
}

/** True for what only the step after a reopening says. */
function isForRelapse({ playbook }: Plan, statement: string): boolean {
  const steps = playbook.steps.filter(({ publish }) => publish?.includes(statement));
  return steps.length > 0 && steps.every(({ after }) => after === 'reopened');
}
