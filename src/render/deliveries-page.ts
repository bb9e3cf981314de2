import type { DeliveryStatus, Status } from '../core/incident/status.ts';
import type { Plan } from '../core/playbook/plan.ts';
import { counted } from './layout/list.ts';
import type { Look } from './layout/look.ts';
import { rows } from './layout/rows.ts';
import type { Paint } from './paint.ts';
import { deliveryRows, owedSection, unknownSection } from './status/delivery-sections.ts';
import { promiseRow } from './status/now-rows.ts';

/** What became of deliveries: one by one, how many were accepted, what is owed, and what only a person can settle. */
export function deliveriesPage(
  plan: Plan,
  deliveries: readonly DeliveryStatus[],
  status: Status,
  paint: Paint,
  columns: number,
): string {
  const look: Look = { paint, columns };
  if (deliveries.length === 0) return 'Nothing is open.\n';
  const known = deliveries.filter(({ state }) => state !== 'unknown');
  const sections = [
    known.length === 0 ? '' : deliveryRows(plan, look, known, status).join('\n'),
    unknownSection(plan, look, deliveries, status),
    [summary(look, deliveries), promiseRow(plan, look, status), owedSection(look, status.owed)]
      .filter((row) => row !== '')
      .join('\n'),
  ];
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
}

function summary(look: Look, deliveries: readonly DeliveryStatus[]): string {
  const accepted = deliveries.filter(({ state }) => state === 'accepted' || state === 'visible').length;
  const back = deliveries.every(({ amends }) => amends?.does === 'retracts');
  const words = back
    ? `Taken back in ${accepted} of ${counted(deliveries.length, 'place')}.`
    : `${accepted} of ${counted(deliveries.length, 'delivery', 'deliveries')} accepted.`;
  return rows(look, [[accepted === deliveries.length ? 'good' : 'strong', words]]);
}
