import type { Approval } from '../core/incident/incident.ts';
import type { Plan } from '../core/playbook/plan.ts';
import { personName } from './names.ts';

/** How a yes came, as far as others must know; nothing for one that the person gave with their own hands. */
type Given = Pick<Approval, 'via' | 'signed' | 'code'> & { readonly entered_by?: string | null };

/** `, entered by Communications on duty, told by phone, code K7M2QX read back`: never to be taken for the person's own act. */
export function howGiven(plan: Plan, { via, signed, code, entered_by }: Given): string {
  if (signed) return '';
  const who = entered_by == null ? 'entered for them' : `entered by ${personName(plan, entered_by)}`;
  const inRoom = via === 'room';
  // Who stood beside the screen has seen the text itself.
  const read = code !== null ? `, code ${code} read back` : inRoom ? '' : ', without read-back';
  return `, ${who}, told ${inRoom ? 'in the room' : 'by phone'}${read}`;
}

/** `Outside counsel as legal, entered by …`. */
export function approvalWords(plan: Plan, approval: Approval): string {
  return `${personName(plan, approval.person)} as ${approval.role}${howGiven(plan, approval)}`;
}
