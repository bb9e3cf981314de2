import { inFlight } from '../../channel/slot.ts';
import type { Refusal } from '../../refusal.ts';
import { misused, refused } from '../../refusal.ts';
import type { Decision } from '../decision.ts';
import { entry } from '../decision.ts';
import type { Asked } from './guard.ts';
import { guarded } from './guard.ts';

/** Hands command over to a person of the workspace. */
export function handOver(asked: Asked, to: string): Decision {
  return guarded(asked, () => {
    const people = asked.plan.workspace.people.map(({ id }) => id);
    if (!people.includes(to)) return misused('person-unknown', { person: to, people });
    if (asked.incident.commander === to) return refused('commands-already', { person: to });
    return withoutCommand(asked) ?? entry('command.handed-over', { to, ...asked.behalf });
  });
}

/**
 * Hands command over to whoever takes the file that is made of the incident. What is on its way is waited for: what came of it
 * could not be written down any more.
 */
export function handOverInFile(asked: Asked, bundle: string): Decision {
  return guarded(asked, () => {
    const { incident, at } = asked;
    const flying = Object.values(incident.deliveries).flatMap((one) => {
      const attempt = inFlight(one, at);
      return attempt ? [{ id: one.id, until: attempt.until }] : [];
    });
    const until = flying
      .map((one) => one.until)
      .sort()
      .at(-1);
    if (until !== undefined) return refused('tries-on-their-way', { deliveries: flying.map(({ id }) => id), until });
    return withoutCommand(asked) ?? entry('command.handed-over', { bundle, ...asked.behalf });
  });
}

/** Nobody hands over what they do not have; who has it may have said so by telephone. */
function withoutCommand({ incident, by, behalf }: Asked): { readonly refusal: Refusal } | null {
  const decides = behalf.for ?? by;
  return decides === incident.commander
    ? null
    : refused('not-in-command', { person: decides, commander: incident.commander });
}
