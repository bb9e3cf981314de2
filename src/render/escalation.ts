import type { Call, Escalation } from '../core/incident/escalation.ts';
import type { Plan } from '../core/playbook/plan.ts';
import { MINUTE } from '../core/time/duration.ts';
import { elapsed } from '../core/time/instant.ts';
import { personName } from './names.ts';
import { spanText } from './times.ts';

/** Who is silent, whom to ring now, and what is offered: `restored waits 6 min for comms-lead: ring …`. `send`: how to send it without. */
export function escalationWords(plan: Plan, one: Escalation, now: string, send: string): string {
  const { statement, role, asked_at, ring, emergency } = one;
  const ms = elapsed(asked_at, now);
  const waited = ms < MINUTE ? `${statement} needs ${role}` : `${statement} waits ${spanText(ms)} for ${role}`;
  const whom = ring ? `ring ${ringWords(plan, ring, one)}` : 'nobody but its author holds that role';
  return `${waited}: ${whom}.${emergency ? ` ${send}` : ''}`;
}

/** `Outside counsel, deputy of Legal on duty, +40 700 000 007 (after 20:00 ring twice)`. */
export function ringWords(plan: Plan, ring: Call, { telephones }: Pick<Escalation, 'telephones'>): string {
  const { person, deputy_of, phone, note, again } = ring;
  const name = `${personName(plan, person)}${again ? ' again' : ''}`;
  const deputy = deputy_of === null ? '' : `, deputy of ${personName(plan, deputy_of)}`;
  // A number that breaks at the end of a line is dialled wrong.
  const number = phone?.replaceAll(' ', '\u00a0') ?? NUMBERLESS[telephones ?? 'no-number'];
  return `${name}${deputy}, ${number}${note === null ? '' : ` (${note})`}`;
}

const NUMBERLESS: Readonly<Record<NonNullable<Escalation['telephones']> | 'no-number', string>> = {
  'no-list': 'no number here: firsthour.yaml names no telephone list',
  'not-here': 'no number here: the telephone list is not on this machine',
  'not-readable': 'no number here: the telephone list cannot be read, firsthour validate says why',
  'not-read': 'number in the telephone list',
  'no-number': 'no number in the telephone list',
};
