import type { DeliveryReason } from '../../core/channel/delivery.ts';
import { sends } from '../../core/channel/sends.ts';
import type { World } from '../../ports.ts';
import type { Session } from '../session.ts';
import { resolveTarget } from './target.ts';

/** Channels that cannot be used from this machine, and why. One that a person does can always be. */
export async function unusableChannels(
  world: Pick<World, 'env' | 'files'>,
  session: Pick<Session, 'plan' | 'incident'>,
): Promise<Readonly<Record<string, DeliveryReason>>> {
  const { plan } = session;
  const { mode } = session.incident();
  const found = await Promise.all(
    Object.entries(plan.workspace.channels).map(async ([id, { connector }]) => {
      const description = plan.connectors[connector];
      if (description && !sends(description)) return [];
      const target = await resolveTarget(world, plan, id, mode);
      return 'blocked' in target ? [[id, target.blocked.reason] as const] : [];
    }),
  );
  return Object.fromEntries(found.flat());
}
