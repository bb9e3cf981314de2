import type { Delivery } from '../../core/channel/delivery.ts';
import type { ChannelTraits } from '../../core/channel/next-move.ts';
import { sends } from '../../core/channel/sends.ts';
import type { Incident } from '../../core/incident/incident.ts';
import type { Plan } from '../../core/playbook/plan.ts';
import { isLost } from '../../core/statement/alive.ts';
import type { World } from '../../ports.ts';
import type { Session } from '../session.ts';
import type { Lane } from './lane.ts';
import type { Ledger } from './ledger.ts';
import type { Blocked, Target } from './target.ts';

/** One go at sending what is open, as each of its deliveries sees it. */
export type Run = {
  readonly world: World;
  readonly session: Session;
  readonly ledger: Ledger;
  readonly targetOf: (channel: string) => Target | Blocked;
  readonly laneOf: (channel: string) => Lane;
  /** Nothing waits for another try beyond this instant; null: until all is final. */
  readonly waitsUntil: string | null;
  /** Ended: no try starts any more, and nothing waits. */
  readonly leaving: AbortSignal;
  /** Ended: requests that are open are given up. */
  readonly cut: AbortSignal;
  /** Told of each delivery that something became of. */
  readonly changed: (delivery: string) => void;
  /** Told of each receiver's clock. */
  readonly sawDate: (date: string | undefined) => void;
};

/** What a delivery's channel is like for it, by the plan and what is known to be lost. */
export function traitsOf(
  plan: Plan,
  incident: Incident,
  { channel: id, by_hand }: Pick<Delivery, 'channel' | 'by_hand'>,
): ChannelTraits {
  const channel = plan.workspace.channels[id];
  const connector = plan.connectors[channel?.connector ?? ''];
  return {
    idempotent: channel?.idempotent ?? connector?.idempotent ?? false,
    manual: by_hand === true || (connector !== undefined && !sends(connector)),
    lost: isLost(plan, incident, channel?.needs ?? []),
  };
}
