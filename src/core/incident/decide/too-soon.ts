import type { Plan } from '../../playbook/plan.ts';
import type { Refusal } from '../../refusal.ts';
import { refused } from '../../refusal.ts';
import { statementOf } from '../../statement/statement-of.ts';
import type { Incident } from '../incident.ts';

/** Why statements cannot be released yet: nobody says that it works again before somebody has marked it so. Or null. */
export function tooSoon(
  plan: Plan,
  incident: Incident,
  statements: readonly string[],
): { readonly refusal: Refusal } | null {
  if (incident.state !== 'open') return null;
  const early = statements.find((statement) => statementOf(plan, incident, statement)?.stage === 'restored');
  return early === undefined ? null : refused('restored-not-marked', { statement: early });
}
