import type { Plan } from '../../playbook/plan.ts';
import { misused } from '../../refusal.ts';
import { assumedLost, isLost } from '../../statement/alive.ts';
import { own } from '../../statement/own.ts';
import type { Content, Decision } from '../decision.ts';
import { entry } from '../decision.ts';
import type { Incident } from '../incident.ts';
import { attempt } from './attempt.ts';
import type { Asked } from './guard.ts';
import { guarded } from './guard.ts';

/** Dependencies are known to be lost: what needs them and has not gone out is skipped at once, and owed. */
export function loseDependencies(asked: Asked, dependencies: readonly string[]): Decision {
  return guarded(asked, () => {
    const { plan, incident, at, behalf } = asked;
    const fresh = dependencies.filter((one) => !Object.hasOwn(incident.lost, one));
    const no = unknownAmong(asked, dependencies) ?? none(fresh);
    if (no) return no;
    const { entries } = entry('dependency.lost', { dependencies: fresh, ...behalf });
    const after = { ...incident, lost: { ...incident.lost, ...Object.fromEntries(fresh.map((one) => [one, at])) } };
    return { entries: [...entries, ...calledBack(plan, after, at)] };
  });
}

/** A try that is on its way is left to its own outcome, and what takes a statement back is tried to the end. */
function calledBack(plan: Plan, incident: Incident, at: string): readonly Content[] {
  const gone = { idempotent: false, manual: false, lost: true, untilMs: 0, blocked: null };
  return Object.values(incident.deliveries).flatMap(({ id, channel, amends }) => {
    if (amends?.does === 'retracts' || !isLost(plan, incident, own(plan.workspace.channels, channel)?.needs ?? []))
      return [];
    const decision = attempt(incident, id, at, gone);
    return 'entries' in decision ? decision.entries : [];
  });
}

/** A channel has accepted a statement: what was only assumed to be lost and that it needs is there. */
export function seenAlive(plan: Plan, incident: Incident, channel: string): Decision {
  const dependencies = assumedLost(plan, incident, own(plan.workspace.channels, channel)?.needs ?? []);
  return dependencies.length === 0 ? { entries: [] } : entry('dependency.restored', { dependencies, seen_by: channel });
}

/** Dependencies are there again, or after all. */
export function restoreDependencies(asked: Asked, dependencies: readonly string[]): Decision {
  return guarded(asked, () => {
    const fresh = dependencies.filter((one) => !Object.hasOwn(asked.incident.alive, one));
    return (
      unknownAmong(asked, dependencies) ??
      none(fresh) ??
      entry('dependency.restored', { dependencies: fresh, ...asked.behalf })
    );
  });
}

function unknownAmong({ plan }: Asked, named: readonly string[]): Decision | null {
  const dependencies = Object.keys(plan.workspace.dependencies ?? {});
  const odd = named.find((one) => !dependencies.includes(one));
  return odd === undefined ? null : misused('dependency-unknown', { dependency: odd, dependencies });
}

function none(fresh: readonly string[]): Decision | null {
  return fresh.length === 0 ? { entries: [] } : null;
}
