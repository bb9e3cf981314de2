import type { DeliveryReason } from '../../channel/delivery.ts';
import { misused, refused } from '../../refusal.ts';
import type { Decision } from '../decision.ts';
import { entry } from '../decision.ts';
import { retractors } from '../people.ts';
import { revisionOf } from '../release.ts';
import { retractions } from '../retractions.ts';
import { carriedNow, onItsWay } from './correctable.ts';
import type { Asked } from './guard.ts';
import { guarded } from './guard.ts';

/** What is to be taken back, and why. */
export type ToRetract = {
  readonly statement: string;
  readonly because: string | undefined;
  readonly emergency: boolean;
  /** Channels that cannot be used from this machine: there a person takes it down. */
  readonly unusable: Readonly<Record<string, DeliveryReason>>;
  /** Fresh 128 random bits, hex: one for each delivery. */
  readonly id: () => string;
};

/**
 * Takes back what is out of a statement, from every channel and language that carries it. Nothing new is said, and it must
 * be quick: one person suffices who holds a role that the playbook's `default` approvals name. Anybody else does it as an
 * emergency. The reason is always written down.
 */
export function retractStatement(asked: Asked, wanted: ToRetract): Decision {
  return guarded(asked, () => {
    const { plan, incident, behalf } = asked;
    const { statement, because } = wanted;
    const out = carriedNow(asked, statement);
    if ('refusal' in out) return out;
    if (because === undefined || because.trim() === '') return misused('reason-missing', { command: 'retract' });
    const before = revisionOf(incident, statement, out.revision)?.retracted;
    if (before) return refused('already-retracted', { statement, person: before.by, retracted: before.at });
    const flying = onItsWay(asked, out);
    if (flying) return flying;
    const alone = lacksRole(asked);
    if (alone && !wanted.emergency) return refused('retract-not-yours', { statement, ...alone });
    return entry('statement.retracted', {
      statement,
      revision: out.revision,
      because,
      deliveries: retractions(plan, incident, out, asked.at, wanted),
      ...(alone ? { emergency: true as const } : {}),
      ...behalf,
    });
  });
}

/** The roles of which the person who decides holds none, and who does; null when they hold one, or none is asked for. */
function lacksRole({ plan, by, behalf }: Asked): {
  readonly person: string;
  readonly roles: readonly string[];
  readonly holders: readonly string[];
} | null {
  const { roles, people } = retractors(plan);
  const person = behalf.for ?? by;
  return roles.length === 0 || people.includes(person) ? null : { person, roles, holders: people };
}
