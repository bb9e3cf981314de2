import type { Amends, Delivery } from '../core/channel/delivery.ts';
import { TRIES_BEFORE_COPYING } from '../core/channel/waits.ts';
import { isByHand } from '../core/incident/for-people.ts';
import type { Plan } from '../core/playbook/plan.ts';
import type { Look } from './layout/look.ts';
import { quote } from './layout/quote.ts';
import { rows } from './layout/rows.ts';
import { placeOf } from './outcome.ts';
import { shownText, textOf } from './renditions.ts';

/** The text of a delivery, for a person to put up or to copy; of a retraction, what is to be taken down, and where it is. */
export function byHandBlock(look: Look, delivery: Delivery): string {
  if (delivery.amends?.does === 'retracts') return takeDown(look, delivery.amends, placeOf(delivery));
  const head = rows(look, [['strong', placeOf(delivery)], ` ${delivery.statement}, to put up or to copy:`]);
  return `${head}\n${quote(look, shownText(textOf(delivery), ''))}`;
}

function takeDown(look: Look, { statement, revision, receipt }: Amends, place: string): string {
  const where = receipt?.url ? `: ${receipt.url}` : '';
  return rows(look, [['strong', place], ` ${statement} ${revision} is to be taken down by hand${where}`]);
}

/** Texts that wait for a person: on channels that a person does, and where the platform has failed several times. */
export function byHandPage(plan: Plan, deliveries: readonly Delivery[], look: Look): string {
  const waiting = deliveries.filter(
    (one) => one.state === 'pending' && (isByHand(plan, one) || one.attempts.length >= TRIES_BEFORE_COPYING),
  );
  return waiting.map((delivery) => `${byHandBlock(look, delivery)}\n\n`).join('');
}
