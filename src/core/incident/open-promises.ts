import type { Plan } from '../playbook/plan.ts';
import { own } from '../statement/own.ts';
import { deadlinesOf } from './deadlines.ts';
import type { Incident } from './incident.ts';

/** What somebody was promised; `filing` by law, `delivery` is one that nobody knows about. */
export type PromiseKind = 'payment' | 'language' | 'estimate' | 'call-back' | 'filing' | 'delivery';

/** A promise that is neither kept nor settled. `due_at` null: it has no time of its own. */
export type OpenPromise = { readonly promise: string; readonly kind: PromiseKind; readonly due_at: string | null };

/** What an incident would leave behind if it ended now: promises made in public, notices due, deliveries that nobody knows about. */
export function openPromises(plan: Plan, incident: Incident, now: string): readonly OpenPromise[] {
  const due = deadlinesOf(plan, incident, now).flatMap(({ id, due_at, state }): readonly OpenPromise[] => {
    const kind = promiseKind(plan, id);
    if (kind === null || (state !== 'pending' && state !== 'missed')) return [];
    if (kind === 'filing' && (due_at === null || isLeftOut(plan, incident, id))) return [];
    return [{ promise: id, kind, due_at }];
  });
  const unknown = Object.values(incident.deliveries).filter(({ state }) => state === 'unknown');
  return [...due, ...unknown.map(({ id }) => ({ promise: id, kind: 'delivery', due_at: null }) as const)];
}

/**
 * What kind of promise a deadline is; null for one that is none: the first word, and the next update, which ends when the
 * public hears that it works again.
 */
export function promiseKind(plan: Plan, id: string): Exclude<PromiseKind, 'delivery'> | null {
  const rule = own(plan.playbook.deadlines, id);
  if (rule) return rule.met_by?.filed === undefined ? null : 'filing';
  if (id.startsWith('pay-')) return 'payment';
  if (id.startsWith('language-')) return 'language';
  if (id.startsWith('call-back')) return 'call-back';
  return id.startsWith('estimate') ? 'estimate' : null;
}

/** True when somebody left the filing out with a reason, or, before it was classified, the question whether it is due. */
function isLeftOut(plan: Plan, incident: Incident, id: string): boolean {
  const { met_by, from } = own(plan.playbook.deadlines, id) ?? {};
  const unclassified = from === 'classified' && incident.classified_at === null;
  return plan.playbook.steps.some(
    (step) =>
      Object.hasOwn(incident.skipped, step.id) &&
      ((typeof step.mark === 'object' && step.mark.filed === met_by?.filed) ||
        (unclassified && step.mark === 'classified')),
  );
}
