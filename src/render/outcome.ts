import type { Delivery } from '../core/channel/delivery.ts';
import type { Plan } from '../core/playbook/plan.ts';
import { own } from '../core/statement/own.ts';
import { counted } from './layout/list.ts';
import type { Piece, Style } from './layout/look.ts';
import { plainLine } from './layout/plain-line.ts';
import type { Paint } from './paint.ts';
import { reasonWords } from './reasons.ts';
import { clockText } from './times.ts';

/** So often a platform may fail before a person is asked to copy the text by hand. */
export const TRIES_BEFORE_COPYING = 3;

/** What there is to say of a delivery; the rest is there where the whole delivery is at hand. */
export type DeliveryView = Pick<
  Delivery,
  'id' | 'statement' | 'channel' | 'language' | 'state' | 'reason' | 'receipt'
> &
  Partial<Pick<Delivery, 'words' | 'retry_at' | 'accepted_at'>> & {
    readonly attempts: number | Delivery['attempts'];
  };

const STYLES: Readonly<Record<Delivery['state'], Style | null>> = {
  pending: null,
  accepted: 'good',
  visible: 'good',
  failed: 'alert',
  unknown: 'alert',
  skipped: 'dim',
};

/** `social/ro`: where a delivery goes. */
export function placeOf({ channel, language }: Pick<Delivery, 'channel' | 'language'>): string {
  return `${channel}/${language}`;
}

/** True when a person does it. */
export function isByHand(plan: Plan, channel: string): boolean {
  const connector = own(plan.workspace.channels, channel)?.connector ?? '';
  return own(plan.connectors, connector)?.manual === true;
}

/** One line that tells what has become of a delivery. */
export function outcomeLine(plan: Plan, delivery: Delivery, now: string, paint: Paint): string {
  return outcomePieces(plan, delivery, now)
    .map((piece) => (typeof piece === 'string' ? plainLine(piece) : paint[piece[0]](plainLine(piece[1]))))
    .join('');
}

/** The same as pieces. */
export function outcomePieces(plan: Plan, delivery: DeliveryView, now: string): readonly Piece[] {
  return [`${placeOf(delivery)} ${delivery.statement}: `, ...statePieces(plan, delivery, now)];
}

/** Where a delivery stands, and what a person has to do about it. */
export function statePieces(plan: Plan, delivery: DeliveryView, now: string): readonly Piece[] {
  const [word, more] = stateWords(plan, delivery, now);
  const style = STYLES[delivery.state];
  return [style === null ? word : [style, word], more];
}

function stateWords(plan: Plan, delivery: DeliveryView, now: string): readonly [string, string] {
  const { state, channel, receipt, accepted_at } = delivery;
  const why = delivery.reason === null ? '' : reasonWords(plan, delivery.reason, channel);
  switch (state) {
    case 'accepted':
    case 'visible': {
      const at = accepted_at ? ` at ${clockText(plan.workspace.timezone, accepted_at, now)}` : '';
      return [state === 'accepted' ? 'accepted' : 'seen', `${at}${receipt?.url ? `, ${receipt.url}` : ''}`];
    }
    case 'pending':
      return pendingWords(plan, delivery, why, now);
    case 'failed':
      return ['failed', `: ${why}${quoted(delivery)}`];
    case 'unknown':
      return [
        'may be out',
        ` (${why})${quoted(delivery)}. Look, then: ${settleCommand(delivery)} or --not-sent or --resend`,
      ];
    case 'skipped':
      return ['skipped', `: ${why}${delivery.reason === 'superseded' ? '' : '; owed'}`];
    default:
      return state satisfies never;
  }
}

function pendingWords(plan: Plan, delivery: DeliveryView, why: string, now: string): readonly [string, string] {
  const { attempts, retry_at } = delivery;
  const tries = typeof attempts === 'number' ? attempts : attempts.length;
  if (isByHand(plan, delivery.channel)) return ['a person does it', `, then: ${settleCommand(delivery)}`];
  if (tries === 0) return ['waiting', ' to be sent'];
  const flying = typeof attempts !== 'number' && attempts.at(-1)?.outcome === null;
  if (why === '' || flying) return ['on its way', tries > 1 ? `, try ${tries}` : ''];
  const again = retry_at ? ` at ${clockText(plan.workspace.timezone, retry_at, now)}` : '';
  const copy = tries >= TRIES_BEFORE_COPYING ? '; copy the text by hand if you can' : '';
  return ['waiting', ` to retry${again} after ${counted(tries, 'try', 'tries')}: ${why}${quoted(delivery)}${copy}`];
}

/** The platform's own words. */
function quoted({ words }: DeliveryView): string {
  return words ? `: "${words}"` : '';
}

function settleCommand({ id }: DeliveryView): string {
  return `firsthour retry --delivery ${id} --sent`;
}
