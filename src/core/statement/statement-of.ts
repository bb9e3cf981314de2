import type { Plan } from '../playbook/plan.ts';
import type { Statement } from '../schema/generated/types.ts';
import { own } from './own.ts';

const CORRECTION = 'correction-';

/**
 * What a statement of a plan is: one of the playbook's, or the correction of one, which every playbook has without writing
 * it down. Undefined when there is none of that name.
 */
export function statementOf(plan: Plan, id: string): Statement | undefined {
  const written = own(plan.playbook.statements, id);
  if (written) return written;
  const audience = own(plan.playbook.statements, correctedName(id))?.audience;
  if (audience === undefined) return undefined;
  return { stage: 'correction', audience, parts: ['what', 'wrong', 'right', 'contact'] };
}

/** The correction of a statement: `correction-holding`. */
export function correctionOf(statement: string): string {
  return `${CORRECTION}${statement}`;
}

/** The statement that this one corrects, or null. */
export function correctedBy(plan: Plan, id: string): string | null {
  const corrected = correctedName(id);
  const corrects = own(plan.playbook.statements, corrected) && statementOf(plan, id)?.stage === 'correction';
  return corrects ? corrected : null;
}

function correctedName(id: string): string {
  return id.startsWith(CORRECTION) ? id.slice(CORRECTION.length) : '';
}
