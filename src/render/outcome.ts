import type { Delivery } from '../core/channel/delivery.ts';
import type { Plan } from '../core/playbook/plan.ts';
import type { Piece, Style } from './layout/look.ts';
import { plainLine } from './layout/plain-line.ts';
import type { Paint } from './paint.ts';
import type { DeliveryView, Read } from './state-words.ts';
import { stateWords } from './state-words.ts';

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

/** One line that tells what has become of a delivery. */
export function outcomeLine(plan: Plan, delivery: Delivery, now: string, paint: Paint): string {
  return outcomePieces(plan, delivery, { now })
    .map((piece) => (typeof piece === 'string' ? plainLine(piece) : paint[piece[0]](plainLine(piece[1]))))
    .join('');
}

/** The same as pieces. */
export function outcomePieces(plan: Plan, delivery: DeliveryView, read: Read): readonly Piece[] {
  return [`${placeOf(delivery)} ${delivery.statement}: `, ...statePieces(plan, delivery, read)];
}

/** Where a delivery stands, and what a person has to do about it. */
export function statePieces(plan: Plan, delivery: DeliveryView, read: Read): readonly Piece[] {
  const [word, more] = stateWords(plan, delivery, read);
  const style = STYLES[delivery.state];
  return [style === null ? word : [style, word], more];
}
