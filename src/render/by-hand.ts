import type { Delivery } from '../core/channel/delivery.ts';
import { TRIES_BEFORE_COPYING } from '../core/channel/waits.ts';
import { isByHand } from '../core/incident/for-people.ts';
import type { Plan } from '../core/playbook/plan.ts';
import type { Look } from './layout/look.ts';
import { quote } from './layout/quote.ts';
import { rows } from './layout/rows.ts';
import { placeOf } from './outcome.ts';
import { shownText, textOf } from './renditions.ts';

/** The text of a delivery, for a person to put up or to copy. */
export function byHandBlock(look: Look, delivery: Delivery): string {
  const head = rows(look, [['strong', placeOf(delivery)], ` ${delivery.statement}, to put up or to copy:`]);
  return `${head}\n${quote(look, shownText(textOf(delivery), ''))}`;
}

/** Texts that wait for a person: on channels that a person does, and where the platform has failed several times. */
export function byHandPage(plan: Plan, deliveries: readonly Delivery[], look: Look): string {
  const waiting = deliveries.filter(
    ({ state, channel, attempts }) =>
      state === 'pending' && (isByHand(plan, channel) || attempts.length >= TRIES_BEFORE_COPYING),
  );
  return waiting.map((delivery) => `${byHandBlock(look, delivery)}\n\n`).join('');
}
