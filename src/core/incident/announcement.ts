import type { Plan } from '../playbook/plan.ts';
import type { Announcing } from './announcing.ts';
import { announcing } from './announcing.ts';
import { canWithhold } from './decide/withhold.ts';
import type { Incident, Withholding } from './incident.ts';
import { withheldNow } from './rechecks.ts';

/** What the playbook says about announcing, and the decision to say nothing that stands. */
export type Announcement = {
  readonly playbook: Announcing | null;
  readonly withheld: Omit<Withholding, 'seq'> | null;
};

/** How it stands at an instant; null where there is nothing to withhold. */
export function announcementOf(plan: Plan, incident: Incident, now: string): Announcement | null {
  if (!canWithhold({ plan, incident })) return null;
  const standing = withheldNow(plan, incident);
  if (!standing) return { playbook: announcing(plan, incident, now), withheld: null };
  const { seq: _, ...withheld } = standing;
  return { playbook: announcing(plan, incident, now), withheld };
}
