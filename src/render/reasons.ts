import type { DeliveryReason } from '../core/channel/delivery.ts';
import type { Plan } from '../core/playbook/plan.ts';
import { own } from '../core/statement/own.ts';
import { needNames } from './names.ts';

const REASONS: Readonly<Record<DeliveryReason, string>> = {
  'dependency-lost': 'what it needs is lost',
  'no-address': 'this machine has no address for it',
  'no-secret': 'this machine has no secret for it',
  'bad-address': 'its address cannot be used',
  'does-not-fit': 'the text does not fit',
  superseded: 'a newer statement took its place',
  expired: 'too late to be sent',
  stopped: 'called back',
  'not-reached': 'could not be reached',
  'not-taken': 'not taken yet',
  'rate-limited': 'too many requests, says the platform',
  refused: 'refused by the platform',
  redirected: 'its address leads elsewhere',
  'server-error': 'error at the platform',
  'no-answer': 'no answer in time',
  'no-outcome': 'the program ended before the outcome was written down',
  'settled-not-sent': 'not out, as somebody found',
};

/** Why a delivery is where it is. What of its needs is among the `lost` is named. */
export function reasonWords(plan: Plan, reason: DeliveryReason, channel: string, lost: readonly string[]): string {
  const needs = own(plan.workspace.channels, channel)?.needs ?? [];
  const gone = reason === 'dependency-lost' ? needs.filter((need) => lost.includes(need)) : [];
  return gone.length === 0 ? REASONS[reason] : `${needNames(plan, gone)} ${gone.length === 1 ? 'is' : 'are'} lost`;
}
