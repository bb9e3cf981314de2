import type { Plan } from '../playbook/plan.ts';
import type { AnnounceWhen } from '../schema/generated/types.ts';
import { factValue } from '../statement/facts.ts';
import { MINUTE } from '../time/duration.ts';
import { elapsed, plus } from '../time/instant.ts';
import { startedAt } from './anchors.ts';
import type { Incident } from './incident.ts';

/**
 * What the playbook says about announcing: that it is time, and by which of its rules; or that it is not, and when one of
 * them will hold even if nothing else changes (null: none will). Null where the playbook says nothing of it.
 */
export type Announcing =
  | { readonly says: 'announce'; readonly rule: AnnounceWhen; readonly services: readonly string[] }
  | { readonly says: 'below'; readonly until: string | null };

/** What the playbook says at an instant. */
export function announcing(plan: Plan, incident: Incident, now: string): Announcing | null {
  const rules = plan.playbook.announce_when;
  if (rules === undefined) return null;
  const rule = rules.find((one) => isSerious(plan, incident, one) && elapsed(now, ripe(incident, one)) <= 0);
  if (rule) return { says: 'announce', rule, services: affected(plan, incident, rule.services ?? []) };
  const times = rules.filter((one) => isSerious(plan, incident, one)).map((one) => ripe(incident, one));
  return { says: 'below', until: times.sort()[0] ?? null };
}

/** True when what a rule asks beside the time holds. */
function isSerious(plan: Plan, incident: Incident, { services, reports }: AnnounceWhen): boolean {
  if (services !== undefined && affected(plan, incident, services).length === 0) return false;
  return reports === undefined || reportsOf(plan, incident) >= reports;
}

/** When the time of a rule has come. */
function ripe(incident: Incident, { minutes = 0 }: AnnounceWhen): string {
  return plus(startedAt(incident), minutes * MINUTE);
}

function affected(plan: Plan, incident: Incident, services: readonly string[]): readonly string[] {
  const value = factValue(plan, incident, 'services');
  return Array.isArray(value) ? services.filter((service) => value.includes(service)) : [];
}

/** How many customers have reported it, as far as that is known. */
export function reportsOf(plan: Plan, incident: Incident): number {
  const value = factValue(plan, incident, 'reports');
  return typeof value === 'number' ? value : 0;
}
