import type { Plan } from '../playbook/plan.ts';
import type { Fault } from '../sandbox/fault.ts';
import { dependsOn } from '../statement/alive.ts';
import type { Beat } from './script.ts';

/** Something is wrong with a channel for a while (ms from the beginning), or with all that need a dependency. */
export type Trouble = { readonly from: number; readonly to: number } & (
  | { readonly channel: string; readonly faults: readonly Fault[] }
  | { readonly dependency: string }
);

/** A channel whose data centre is gone answers nobody. */
const GONE: readonly Fault[] = [{ kind: 'reset', taken: false }];

/** When each channel begins to fail in another way, or is well again. What began last is in force; a loss is behind all else. */
export function faultBeats(plan: Plan, troubles: readonly Trouble[], endsAt: number): readonly Beat[] {
  const times = [...new Set(troubles.flatMap(({ from, to }) => [from, to]))].filter((at) => at <= endsAt);
  return Object.entries(plan.workspace.channels).flatMap(([channel, { needs = [] }]) => {
    let before: Trouble | undefined;
    return times
      .sort((a, b) => a - b)
      .flatMap((at): readonly Beat[] => {
        const mine = troubles.filter(
          (one) =>
            one.from <= at &&
            at < one.to &&
            ('channel' in one ? one.channel === channel : dependsOn(plan, needs, [one.dependency])),
        );
        const now = mine.findLast((one) => 'channel' in one) ?? mine.at(-1);
        if (now === before) return [];
        before = now;
        const faults = now === undefined ? [] : 'channel' in now ? now.faults : GONE;
        return [{ at, does: 'fault', channel, faults }];
      });
  });
}
