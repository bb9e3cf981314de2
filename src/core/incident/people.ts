import type { Plan } from '../playbook/plan.ts';
import type { Refusal } from '../refusal.ts';
import { misused, refused } from '../refusal.ts';
import { own } from '../statement/own.ts';
import type { OnBehalf } from './entry-data.ts';

export type Person = Plan['workspace']['people'][number];

/** The person of that id, if the workspace has one. */
export function personOf(plan: Plan, id: string): Person | undefined {
  return plan.workspace.people.find((person) => person.id === id);
}

/** Ids of those who hold a role, in the workspace's order. */
export function holders(plan: Plan, role: string): readonly string[] {
  return plan.workspace.people.filter((person) => person.roles.includes(role)).map((person) => person.id);
}

/** Who takes a statement back: the roles whose approval the playbook asks for by default, and those who hold one. */
export function retractors(plan: Plan): { readonly roles: readonly string[]; readonly people: readonly string[] } {
  const roles = [...new Set((own(plan.playbook.approvals, 'default') ?? []).map(({ role }) => role))];
  return { roles, people: [...new Set(roles.flatMap((role) => holders(plan, role)))] };
}

/** Why a command may not be spoken (for somebody else) by this person, or null. */
export function strangers(plan: Plan, by: string, behalf: OnBehalf): { readonly refusal: Refusal } | null {
  const people = plan.workspace.people.map((person) => person.id);
  for (const id of [by, behalf.for ?? by]) {
    if (!people.includes(id)) return misused('person-unknown', { person: id, people });
  }
  if (behalf.for !== undefined && behalf.for !== by && behalf.via === undefined)
    return misused('via-missing', { person: behalf.for });
  return null;
}

/** Why the person who decides (the one spoken for, else the speaker) may not act in a role, or null. */
export function notInRole(
  plan: Plan,
  role: string | undefined,
  by: string,
  behalf: OnBehalf,
): { readonly refusal: Refusal } | null {
  const person = behalf.for ?? by;
  if (role === undefined || personOf(plan, person)?.roles.includes(role)) return null;
  return refused('not-in-role', { person, role, holders: holders(plan, role) });
}
