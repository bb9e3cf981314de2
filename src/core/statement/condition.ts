import type { Incident } from '../incident/incident.ts';
import type { Plan } from '../playbook/plan.ts';
import type { Condition } from '../schema/generated/types.ts';
import { factValue } from './facts.ts';

/**
 * True when every key of a `when` holds: the fact has (one of) the values, or is set at all (`known`, `unknown`). A value
 * counts from when it is set or by default; what confirmation asks for, it asks for statements.
 */
export function holds(when: Condition, plan: Plan, incident: Incident): boolean {
  return Object.entries(when).every(([fact, wanted]) => {
    const value = factValue(plan, incident, fact);
    if (wanted === 'known') return value !== null;
    if (wanted === 'unknown') return value === null;
    if (value === null) return false;
    const values: readonly unknown[] = Array.isArray(value) ? value : [value];
    const oneOf: readonly unknown[] = Array.isArray(wanted) ? wanted : [wanted];
    return values.some((one) => oneOf.includes(one));
  });
}
