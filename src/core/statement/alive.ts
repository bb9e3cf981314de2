import { timeOf } from '../incident/anchors.ts';
import type { Incident } from '../incident/incident.ts';
import type { Plan } from '../playbook/plan.ts';
import { own } from './own.ts';

type Down = (dependency: string) => boolean;

/** True when one of the needs is known to be lost: that skips a delivery. An assumed loss is tried all the same. */
export function isLost(plan: Plan, incident: Incident, needs: readonly string[]): boolean {
  return needs.some((need) => isDown(plan, incident, need, (name) => Object.hasOwn(incident.lost, name), []));
}

/** True when every need can be counted on: neither lost nor assumed to be, unless seen alive. */
export function isAlive(plan: Plan, incident: Incident, needs: readonly string[]): boolean {
  const assumed = (plan.playbook.assume_lost ?? []).filter((name) => !Object.hasOwn(incident.alive, name));
  const gone: Down = (name) => Object.hasOwn(incident.lost, name) || assumed.includes(name);
  return !needs.some((need) => isDown(plan, incident, need, gone, []));
}

/** Counted on; only assumed to be lost, and tried all the same; known to be lost, and not tried. */
export type Standing = 'alive' | 'assumed' | 'lost';

/** What has become of something that has these needs. */
export function standingOf(plan: Plan, incident: Incident, needs: readonly string[]): Standing {
  if (isLost(plan, incident, needs)) return 'lost';
  return isAlive(plan, incident, needs) ? 'alive' : 'assumed';
}

/** Dependencies that something needs, however far away, and of which it is only assumed that they are lost: nobody has looked. */
export function assumedLost(plan: Plan, incident: Incident, needs: readonly string[]): readonly string[] {
  const assumed = (plan.playbook.assume_lost ?? []).filter(
    (name) => !Object.hasOwn(incident.lost, name) && !Object.hasOwn(incident.alive, name),
  );
  return assumed.filter((name) => dependsOn(plan, needs, [name]));
}

/** True when one of the needs is one of these dependencies, or hangs on it, however far away. */
export function dependsOn(plan: Plan, needs: readonly string[], dependencies: readonly string[]): boolean {
  return needs.some((need) => isDown(plan, NOBODY_SAW, need, (one) => dependencies.includes(one), []));
}

/** What customers see is no sign of which dependency is gone. */
const NOBODY_SAW: Pick<Incident, 'facts'> = { facts: {} };

/** The fact keeps naming what had failed after it works again. */
function isSeenDown(incident: Pick<Incident, 'facts'>, service: string): boolean {
  if (timeOf(incident, 'restored_at') !== null) return false;
  const seen = incident.facts.services?.value;
  return Array.isArray(seen) && seen.includes(service);
}

/** A service is down when customers see it down or what it needs is gone, however far away. Needs in a circle end. */
function isDown(
  plan: Plan,
  incident: Pick<Incident, 'facts'>,
  need: string,
  gone: Down,
  passed: readonly string[],
): boolean {
  if (passed.includes(need)) return false;
  if (gone(need)) return true;
  const service = own(plan.workspace.services, need);
  if (!service) return false;
  if (isSeenDown(incident, need)) return true;
  return (service.needs ?? []).some((next) => isDown(plan, incident, next, gone, [...passed, need]));
}
