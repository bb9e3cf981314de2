import { escalationOf } from '../../core/incident/escalation.ts';
import type { Refusal } from '../../core/refusal.ts';
import type { Session } from '../../flows/session.ts';
import { telephonesFor } from '../../flows/telephones.ts';
import type { World } from '../../ports.ts';
import { ringWords } from '../../render/escalation.ts';

/** A "no" for want of somebody's yes. */
const WANTS_A_YES = ['not-approved', 'author-cannot-approve', 'not-in-role', 'one-person-one-role'];

/** The same refusal, with whom to ring now for the yes that its statement waits for. */
export async function withWhomToRing(world: World, { plan, incident }: Session, refusal: Refusal): Promise<Refusal> {
  if (!WANTS_A_YES.includes(refusal.code)) return refusal;
  const telephones = await telephonesFor(world, plan, incident());
  const waiting = escalationOf(plan, incident(), telephones, world.now());
  const ring = waiting.flatMap((one) =>
    one.ring && (refusal.values.statement === undefined || refusal.values.statement === one.statement)
      ? [`${ringWords(plan, one.ring, one)}, as ${one.role}`]
      : [],
  );
  return ring.length === 0 ? refusal : { ...refusal, values: { ...refusal.values, ring } };
}
