import type { Delivery } from '../core/channel/delivery.ts';
import { TRIES_BEFORE_COPYING } from '../core/channel/waits.ts';
import { isByHand } from '../core/incident/for-people.ts';
import type { Plan } from '../core/playbook/plan.ts';
import { counted } from './layout/list.ts';
import { reasonWords } from './reasons.ts';
import { clockText } from './times.ts';

/** What there is to say of a delivery; the rest is there where the whole delivery is at hand. */
export type DeliveryView = Pick<
  Delivery,
  'id' | 'statement' | 'channel' | 'language' | 'state' | 'reason' | 'receipt'
> &
  Partial<Pick<Delivery, 'words' | 'retry_at' | 'accepted_at'>> & {
    readonly attempts: number | Delivery['attempts'];
    readonly amends?: Delivery['amends'] | null;
    readonly by_hand?: boolean;
  };

/** Where the words are read: when, with what known to be lost, and whether the reader walks and is about to settle it. */
export type Read = { readonly now: string; readonly lost?: readonly string[]; readonly walking?: boolean };

/** The state in a word, and what follows it: `accepted`, ` at 13:12`. */
export function stateWords(plan: Plan, delivery: DeliveryView, read: Read): readonly [string, string] {
  const { state, channel, receipt, accepted_at, amends } = delivery;
  const why = delivery.reason === null ? '' : reasonWords(plan, delivery.reason, channel, read.lost ?? []);
  if (amends?.does === 'retracts') return retractionWords(plan, delivery, why, read);
  switch (state) {
    case 'accepted':
    case 'visible': {
      const at = accepted_at ? ` at ${clockText(plan.workspace.timezone, accepted_at, read.now)}` : '';
      return [state === 'accepted' ? 'accepted' : 'seen', `${at}${receipt?.url ? `, ${receipt.url}` : ''}`];
    }
    case 'pending':
      return pendingWords(plan, delivery, why, read);
    case 'failed':
      return ['failed', `: ${why}${quoted(delivery)}`];
    case 'unknown':
      return ['may be out', ` (${why})${quoted(delivery)}${settling(delivery, read, '. Look, then ')}`];
    case 'skipped':
      return ['skipped', `: ${why}${delivery.reason === 'superseded' ? '' : '; owed'}`];
    default:
      return state satisfies never;
  }
}

function pendingWords(plan: Plan, delivery: DeliveryView, why: string, read: Read): readonly [string, string] {
  const { attempts, retry_at } = delivery;
  const tries = typeof attempts === 'number' ? attempts : attempts.length;
  if (isByHand(plan, delivery)) return ['a person does it', settling(delivery, read, ', then ')];
  if (tries === 0) return ['waiting', ' to be sent'];
  const flying = typeof attempts !== 'number' && attempts.at(-1)?.outcome === null;
  if (why === '' || flying) return ['on its way', tries > 1 ? `, try ${tries}` : ''];
  const again = retry_at ? ` at ${clockText(plan.workspace.timezone, retry_at, read.now)}` : '';
  const copy = tries >= TRIES_BEFORE_COPYING ? '; copy the text by hand if you can' : '';
  return ['waiting', ` to retry${again} after ${counted(tries, 'try', 'tries')}: ${why}${quoted(delivery)}${copy}`];
}

/** What has become of taking a statement back; what has not been taken back still stands. */
function retractionWords(plan: Plan, delivery: DeliveryView, why: string, read: Read): readonly [string, string] {
  const { state, accepted_at } = delivery;
  switch (state) {
    case 'accepted':
    case 'visible':
      return ['taken back', accepted_at ? ` at ${clockText(plan.workspace.timezone, accepted_at, read.now)}` : ''];
    case 'pending':
      return isByHand(plan, delivery)
        ? ['a person takes it down', settling(delivery, read, ', then ')]
        : pendingWords(plan, delivery, why, read);
    case 'failed':
      return ['still there', `: ${why}${quoted(delivery)}${settling(delivery, read, '. Take it down by hand, then ')}`];
    case 'unknown':
      return ['may still be there', ` (${why})${quoted(delivery)}${settling(delivery, read, '. Look, then ')}`];
    case 'skipped':
      return ['not taken back', `: ${why}`];
    default:
      return state satisfies never;
  }
}

/** The platform's own words. */
function quoted({ words }: DeliveryView): string {
  return words ? `: "${words}"` : '';
}

/** How a person says what became of it, where commands are typed. */
function settling({ id, state }: DeliveryView, { walking }: Read, then: string): string {
  if (walking) return '';
  return `${then}firsthour retry --delivery ${id} --sent${state === 'unknown' ? ' (or --not-sent, --resend)' : ''}`;
}
