import { misused } from '../../refusal.ts';
import type { Decision } from '../decision.ts';
import { entry } from '../decision.ts';
import type { Asked } from './guard.ts';
import { guarded } from './guard.ts';

/** Dependencies are known to be lost: what needs them is skipped, and owed. */
export function loseDependencies(asked: Asked, dependencies: readonly string[]): Decision {
  return guarded(asked, () => {
    const fresh = dependencies.filter((one) => !Object.hasOwn(asked.incident.lost, one));
    return (
      unknownAmong(asked, dependencies) ??
      none(fresh) ??
      entry('dependency.lost', { dependencies: fresh, ...asked.behalf })
    );
  });
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
