import type { FactValue } from '../incident/entry-data.ts';
import { isSameEstimate, MOST_SLIPS, saidEstimate, slips } from '../incident/estimates.ts';
import type { Incident } from '../incident/incident.ts';
import type { Plan } from '../playbook/plan.ts';
import { TEAM_FACTS } from '../playbook/scope.ts';
import type { Fact } from '../schema/generated/types.ts';
import { own } from './own.ts';

const BUILT_IN: Readonly<Record<string, Fact['type']>> = {
  services: 'services',
  started_at: 'time',
  detected_at: 'time',
  restored_at: 'time',
  relapsed_at: 'time',
  reports: 'number',
  spoken: 'boolean',
};

/**
 * What may be said of a fact. `assumed`: the playbook's default. `checking`: reported, and not confirmed (or an estimate
 * that has passed). `withheld`: set, and never to be said.
 */
export type Known =
  | { readonly state: 'known'; readonly value: FactValue; readonly assumed: boolean; readonly confirmed: boolean }
  | { readonly state: 'checking' | 'unknown' | 'withheld' };

/** The type of a fact, built in or the playbook's; undefined when there is none of that name. */
export function factType(plan: Plan, name: string): Fact['type'] | undefined {
  return own(BUILT_IN, name) ?? own(plan.playbook.facts, name)?.type;
}

/** A fact's present value for conditions: set (confirmed or not), else the default, else null. */
export function factValue(plan: Plan, incident: Incident, name: string): FactValue | null {
  const state = own(incident.facts, name);
  if (name === 'detected_at') return state?.value ?? incident.opened_at;
  return state ? state.value : (own(plan.playbook.facts, name)?.default ?? null);
}

/** True for a new estimate after too many slips, which nobody has given a reason to say. What stands in public may stand. */
export function isKeptBack(plan: Plan, incident: Incident): boolean {
  const state = own(incident.facts, 'eta');
  if (!state || state.value === null || state.because !== undefined) return false;
  return slips(plan, incident) >= MOST_SLIPS && !isSameEstimate(state.value, saidEstimate(plan, incident));
}

/** Who has to confirm a fact before it is said: a role, or (null) anybody; undefined: nobody has to. */
export function confirmerOf(plan: Plan, name: string): string | null | undefined {
  const rule = own(plan.playbook.facts, name);
  if (rule?.confirm !== undefined) return rule.confirm;
  return name === 'eta' && rule && plan.workspace.policy?.eta === 'confirmed' ? null : undefined;
}

/** A fact as statements may use it at an instant. */
export function known(plan: Plan, incident: Incident, name: string, now: string): Known {
  const value = factValue(plan, incident, name);
  if (value === null || (Array.isArray(value) && value.length === 0)) return { state: 'unknown' };
  const rule = own(plan.playbook.facts, name);
  const state = own(incident.facts, name);
  const confirmed = state?.confirmed ?? false;
  if (rule?.internal || TEAM_FACTS.includes(name)) return { state: 'withheld' };
  if (name === 'eta' && rule) {
    const policy = plan.workspace.policy?.eta;
    if (policy === 'forbidden') return { state: 'withheld' };
    if (policy === 'confirmed' && !confirmed) return { state: 'checking' };
    if (typeof value === 'string' && Date.parse(value) <= Date.parse(now)) return { state: 'checking' };
    if (isKeptBack(plan, incident)) return { state: 'unknown' };
  }
  if (rule?.confirm !== undefined && !confirmed) return { state: state ? 'checking' : 'unknown' };
  return { state: 'known', value, assumed: state === undefined && rule !== undefined, confirmed };
}
