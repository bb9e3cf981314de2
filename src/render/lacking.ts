import type { DeliveryReason } from '../core/channel/delivery.ts';

/** Reasons that lie in this machine's settings. */
const OF_THIS_MACHINE: readonly (DeliveryReason | null)[] = ['no-address', 'no-secret', 'bad-address'];

/** The next step when this machine could not use a channel; null when it could use all. */
export function lackingLine(reasons: readonly (DeliveryReason | null)[]): string | null {
  const lacks = reasons.some((reason) => OF_THIS_MACHINE.includes(reason));
  return lacks ? 'What this machine lacks is named by: firsthour channel list' : null;
}
