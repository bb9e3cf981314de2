import type { Plan } from '../playbook/plan.ts';
import type { Workspace } from '../schema/generated/types.ts';
import { dependsOn } from '../statement/alive.ts';

/** Which playbooks are for a service when it fails. */
export type ServiceCover = {
  readonly service: string;
  readonly money: boolean;
  /** Ids of playbooks that have it among their symptoms, assume that what it needs is lost, or are for whatever fails. */
  readonly playbooks: readonly string[];
  /** True when channels, links, contacts or workarounds stand on it: it is listed because it is a way to customers. */
  readonly way: boolean;
};

/** Every service of the workspace. */
export function servicesIn(workspace: Workspace, plans: readonly Plan[]): readonly ServiceCover[] {
  const { links = [], contacts = [], channels } = workspace;
  const workarounds = plans.flatMap(({ playbook }) => Object.values(playbook.workarounds ?? {}));
  const ways = [...links, ...contacts, ...Object.values(channels), ...workarounds];
  return Object.entries(workspace.services).map(([service, { money }]) => ({
    service,
    money: money === true,
    playbooks: plans.filter((plan) => covers(plan, service)).map(({ playbook }) => playbook.id),
    way: ways.some(({ needs }) => needs?.includes(service)),
  }));
}

/** As `start` finds it: one without symptoms is for whatever no other fits. */
function covers(plan: Plan, service: string): boolean {
  const { symptoms = [], assume_lost: assumed = [] } = plan.playbook;
  return symptoms.length === 0 || symptoms.includes(service) || dependsOn(plan, [service], assumed);
}
