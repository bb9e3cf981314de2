import type { FactValue } from '../incident/entry-data.ts';
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
  }
  if (rule?.confirm !== undefined && !confirmed) return { state: state ? 'checking' : 'unknown' };
  return { state: 'known', value, assumed: state === undefined && rule !== undefined, confirmed };
}
