import type { Incident } from '../incident/incident.ts';
import type { Plan } from '../playbook/plan.ts';
import type { ContactText } from '../schema/generated/types.ts';
import type { Standing } from '../statement/alive.ts';
import { standingOf } from '../statement/alive.ts';

/** What is left beside the channels, and what is gone. */
export type Remains = {
  /** The address that stands in statements; null: none can be counted on. */
  readonly link: string | null;
  readonly links_gone: readonly { readonly url: string; readonly standing: Standing }[];
  /** How customers reach a person, as it stands in statements. */
  readonly contact: ContactText | null;
  readonly contacts_gone: readonly { readonly text: ContactText; readonly standing: Standing }[];
  readonly people_gone: readonly {
    readonly id: string;
    readonly roles: readonly string[];
    readonly standing: Standing;
  }[];
  /** Roles that the playbook asks for, and nobody who holds them can be reached. */
  readonly roles_gone: readonly string[];
  readonly workarounds_gone: readonly { readonly id: string; readonly standing: Standing }[];
};

/** Links, contacts, people and workarounds, as an incident would find them. */
export function remainsIn(plan: Plan, incident: Incident): Remains {
  const { links = [], contacts = [], people } = plan.workspace;
  const standing = <T extends { readonly needs?: readonly string[] }>(one: T) => ({
    ...one,
    standing: standingOf(plan, incident, one.needs ?? []),
  });
  const [addresses, ways, able] = [links.map(standing), contacts.map(standing), people.map(standing)];
  const held = (role: string, among: readonly { readonly roles: readonly string[] }[]) =>
    among.some(({ roles }) => roles.includes(role));
  const workarounds = Object.entries(plan.playbook.workarounds ?? {}).map(([id, { needs = [] }]) => ({
    id,
    standing: standingOf(plan, incident, needs),
  }));
  return {
    link: addresses.find(isThere)?.url ?? null,
    links_gone: addresses.filter(isGone).map(({ url, standing: how }) => ({ url, standing: how })),
    contact: ways.find(isThere)?.text ?? null,
    contacts_gone: ways.filter(isGone).map(({ text, standing: how }) => ({ text, standing: how })),
    people_gone: able.filter(isGone).map(({ id, roles, standing: how }) => ({ id, roles, standing: how })),
    roles_gone: rolesAsked(plan).filter((role) => held(role, people) && !held(role, able.filter(isThere))),
    workarounds_gone: workarounds.filter(isGone),
  };
}

function isThere({ standing }: { readonly standing: Standing }): boolean {
  return standing === 'alive';
}

function isGone(one: { readonly standing: Standing }): boolean {
  return !isThere(one);
}

/** Every role that the playbook wants something of: a yes, a confirmation, a step. */
function rolesAsked({ playbook }: Plan): readonly string[] {
  const { approvals = {}, compensations = {}, facts = {}, steps } = playbook;
  return [
    ...new Set([
      ...Object.values(approvals).flatMap((wanted) => wanted.map(({ role }) => role)),
      ...Object.values(compensations).flatMap(({ approve = [] }) => approve),
      ...Object.values(facts).flatMap(({ confirm }) => confirm ?? []),
      ...steps.flatMap(({ role }) => role ?? []),
    ]),
  ];
}
