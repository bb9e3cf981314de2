import type { DeliveryReason } from '../../core/channel/delivery.ts';
import type { Entry } from '../../core/incident/entry.ts';
import type { Plan } from '../../core/playbook/plan.ts';
import { reasonWords } from '../reasons.ts';
import { clockText } from '../times.ts';

const SETTLED = { sent: 'is out', 'not-sent': 'is not out', resend: 'is to be sent again' } as const;
const TAKEN_DOWN = { sent: 'is taken down', 'not-sent': 'still stands', resend: 'is to be taken back again' } as const;

/** What an entry about a delivery says; null for another. */
export function deliveryWords(plan: Plan, entry: Entry): string | null {
  switch (entry.type) {
    case 'delivery.attempted':
      return `${entry.data.delivery}: try ${entry.data.attempt}`;
    case 'delivery.accepted': {
      const { delivery, status, receipt } = entry.data;
      return `${delivery}: accepted${status === null ? '' : ` (${status})`}${receipt?.url ? `, ${receipt.url}` : ''}`;
    }
    case 'delivery.failed':
      return `${entry.data.delivery}: ${entry.data.retry_at === null ? 'failed' : 'not taken'}, ${why(plan, entry)}`;
    case 'delivery.unknown':
      return `${entry.data.delivery}: may be out, ${why(plan, entry)}`;
    case 'delivery.skipped':
      return `${entry.data.delivery}: skipped, ${reason(plan, entry.data.delivery, entry.data.reason)}`;
    case 'delivery.settled':
      return `${entry.data.delivery}: ${(isRetraction(entry.data.delivery) ? TAKEN_DOWN : SETTLED)[entry.data.as]}${entry.data.url === null ? '' : `, ${entry.data.url}`}`;
    case 'delivery.visible':
      return `${entry.data.delivery}: seen${entry.data.url === null ? '' : `, ${entry.data.url}`}`;
    default:
      return null;
  }
}

/** A retraction's delivery is named after the one that it takes back. */
function isRetraction(delivery: string): boolean {
  return delivery.startsWith('retraction-');
}

function why(plan: Plan, { data, at }: Entry<'delivery.failed' | 'delivery.unknown'>): string {
  const status = data.status === null ? '' : ` (${data.status})`;
  const words = data.words === '' ? '' : `: "${data.words}"`;
  const again = data.retry_at === null ? '' : `; again at ${clockText(plan.workspace.timezone, data.retry_at, at)}`;
  return `${reason(plan, data.delivery, data.reason)}${status}${words}${again}`;
}

/** The channel is the second piece of a delivery's id. */
function reason(plan: Plan, delivery: string, of: DeliveryReason): string {
  return reasonWords(plan, of, delivery.split('/')[1] ?? '', []);
}
