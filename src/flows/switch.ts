import type { OtherPlaybook } from '../core/incident/decide/switch-playbook.ts';
import { switchedPlan, switchPlaybook } from '../core/incident/decide/switch-playbook.ts';
import type { Entry } from '../core/incident/entry.ts';
import type { OnBehalf } from '../core/incident/entry-data.ts';
import type { SwitchChanges } from '../core/incident/switch-changes.ts';
import { switchChanges } from '../core/incident/switch-changes.ts';
import type { Plan } from '../core/playbook/plan.ts';
import type { Refusal } from '../core/refusal.ts';
import type { World } from '../ports.ts';
import type { Session } from './session.ts';

/** What came of a switch, and what it changes. */
export type Switched =
  | { readonly entries: readonly Entry[]; readonly changes: SwitchChanges; readonly before: Plan; readonly after: Plan }
  | { readonly refusal: Refusal };

/** The refusal inside this flow alone: what the incident takes along has changed since its new plan was kept. */
const AGAIN = { refusal: { kind: 'refused', code: 'changed-meanwhile', values: {} } } as const;

/** Goes on with another playbook. Its plan is on the disk before the journal names it. */
export async function switchTo(
  world: World,
  session: Session,
  { by, behalf, to }: { readonly by: string; readonly behalf: OnBehalf; readonly to: OtherPlaybook },
): Promise<Switched> {
  for (;;) {
    const incident = await session.refresh();
    const { plan } = session;
    const asked = { plan, incident, by, behalf, at: world.now() };
    const refused = switchPlaybook(asked, to);
    if ('refusal' in refused) return refused;
    const next = switchedPlan(plan, incident, to.plan);
    const kept = await world.incidents.keepPlan(session.id, next);
    const recorded = await session.record({ kind: 'person', id: by }, (now, at) => {
      const decision = switchPlaybook({ ...asked, incident: now, at }, to);
      if ('refusal' in decision) return decision;
      const [written] = decision.entries;
      return written?.type === 'playbook.switched' && 'plan' in written.data && written.data.plan === kept
        ? decision
        : AGAIN;
    });
    if (!('refusal' in recorded)) {
      const after = { plan: next, incident: recorded.incident };
      await session.refresh();
      const changes = switchChanges({ plan, incident }, after, world.now());
      return { entries: recorded.entries, changes, before: plan, after: next };
    }
    if (recorded.refusal.code !== AGAIN.refusal.code) return recorded;
  }
}
