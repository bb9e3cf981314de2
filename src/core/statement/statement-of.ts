import type { Incident } from '../incident/incident.ts';
import type { Plan } from '../playbook/plan.ts';
import type { Statement } from '../schema/generated/types.ts';
import { own } from './own.ts';

const CORRECTION = 'correction-';

/**
 * What a statement is: one of the playbook's, or the correction of one, which every playbook has without writing it down
 * (also of one that was said before the playbook was switched). Undefined when there is none of that name.
 */
export function statementOf(plan: Plan, { drafts }: Pick<Incident, 'drafts'>, id: string): Statement | undefined {
  const written = own(plan.playbook.statements, id);
  if (written) return written;
  const corrected = correctedBy(plan, id) ?? '';
  const audience = own(plan.playbook.statements, corrected)?.audience ?? own(drafts, corrected)?.at(-1)?.draft.audience;
  if (audience === undefined || correctedBy(plan, corrected) !== null) return undefined;
  return { stage: 'correction', audience, parts: ['what', 'wrong', 'right', 'contact'] };
}

/** The correction of a statement: `correction-holding`. */
export function correctionOf(statement: string): string {
  return `${CORRECTION}${statement}`;
}

/** The name of the statement that this one corrects, or null. */
export function correctedBy(plan: Plan, id: string): string | null {
  const isCorrection = id.startsWith(CORRECTION) && !own(plan.playbook.statements, id);
  return isCorrection ? id.slice(CORRECTION.length) : null;
}
