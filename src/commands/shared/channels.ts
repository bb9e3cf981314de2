import { sends } from '../../core/channel/sends.ts';
import type { Plan } from '../../core/playbook/plan.ts';
import type { Blocked } from '../../flows/deliver/target.ts';
import { resolveTarget } from '../../flows/deliver/target.ts';
import type { World } from '../../ports.ts';

/** Whether this machine can use a channel. `blocked` names a variable or a file, never its value. */
export type ChannelState = {
  readonly id: string;
  readonly byHand: boolean;
  readonly blocked: Blocked['blocked'] | null;
};

/** Looks up every channel's address and secrets as sending would, in the order of firsthour.yaml. */
export async function channelStates(world: Pick<World, 'env' | 'files'>, plan: Plan): Promise<readonly ChannelState[]> {
  return Promise.all(
    Object.entries(plan.workspace.channels).map(async ([id, { connector }]): Promise<ChannelState> => {
      const description = plan.connectors[connector];
      if (description && !sends(description)) return { id, byHand: true, blocked: null };
      const target = await resolveTarget(world, plan, id, 'live');
      return { id, byHand: false, blocked: 'blocked' in target ? target.blocked : null };
    }),
  );
}
