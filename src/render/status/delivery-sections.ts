import { isByHand } from '../../core/incident/for-people.ts';
import type { Owed } from '../../core/incident/owed.ts';
import type { DeliveryStatus, Status } from '../../core/incident/status.ts';
import type { Plan } from '../../core/playbook/plan.ts';
import { own } from '../../core/statement/own.ts';
import { widthOf } from '../layout/fill.ts';
import type { Look, Piece } from '../layout/look.ts';
import { heading, item, labelled, rows } from '../layout/rows.ts';
import { outcomePieces, placeOf, statePieces } from '../outcome.ts';

/** The latest word to each audience on each channel, and what became of it; corrections and retractions beside it. */
export function deliverySection(plan: Plan, look: Look, status: Status): string {
  const latest = latestOf(plan, status.deliveries).filter(({ state }) => state !== 'unknown');
  if (latest.length === 0) return '';
  return [heading(look, 'Deliveries'), ...deliveryRows(plan, look, latest, status)].join('\n');
}

/** Deliveries by channel; what fared alike on a channel shares a line. */
export function deliveryRows(
  plan: Plan,
  look: Look,
  deliveries: readonly DeliveryStatus[],
  status: Pick<Status, 'now' | 'lost'>,
): readonly string[] {
  const groups = new Map<string, readonly DeliveryStatus[]>();
  for (const one of deliveries) {
    const alike = isAlone(plan, one) ? one.id : [one.channel, one.state, one.reason, one.attempts].join(' ');
    groups.set(alike, [...(groups.get(alike) ?? []), one]);
  }
  const lines = [...groups.values()].sort((a, b) => order(plan, a) - order(plan, b));
  const width = Math.max(...deliveries.map(({ channel }) => widthOf(channel))) + 2;
  return lines.map((group) => {
    const [first] = group;
    if (!first) return '';
    const pieces: readonly Piece[] = [`${whatOf(group)}: `, ...statePieces(plan, first, status)];
    return labelled(look, first.channel, width, pieces);
  });
}

/** `staff-brief ro, en; holding ro, en`. */
function whatOf(group: readonly DeliveryStatus[]): string {
  const statements = [...new Set(group.map(({ statement }) => statement))];
  const languages = (statement: string) =>
    group.flatMap((one) => (one.statement === statement ? [one.language] : [])).join(', ');
  return statements.map((statement) => `${statement} ${languages(statement)}`).join('; ');
}

/** What channels and languages should have got and have not. */
export function owedSection(look: Look, owed: readonly Owed[]): string {
  if (owed.length === 0) return '';
  const statements = [...new Set(owed.map(({ statement }) => statement))];
  const words = statements.map((statement) => {
    const places = owed.filter((one) => one.statement === statement).map(placeOf);
    return `${statement} to ${places.join(', ')}`;
  });
  return rows(look, [['strong', 'Owed: '], words.join('; ')]);
}

/** Deliveries that nobody knows about, each with the command that settles it. */
export function unknownSection(
  plan: Plan,
  look: Look,
  deliveries: readonly DeliveryStatus[],
  read: Pick<Status, 'now' | 'lost'>,
): string {
  const open = deliveries.filter(({ state }) => state === 'unknown');
  if (open.length === 0) return '';
  const title: Piece = ['alert', 'Nobody knows whether these are out:'];
  return [rows(look, [title]), ...open.map((one) => item(look, outcomePieces(plan, one, read)))].join('\n');
}

/** A line of its own: its words name the delivery, or where it can be seen. */
function isAlone(plan: Plan, one: DeliveryStatus): boolean {
  const { state, receipt, amends } = one;
  return (
    state === 'unknown' ||
    (state === 'pending' && isByHand(plan, one)) ||
    Boolean(receipt?.url && amends?.does !== 'retracts')
  );
}

/** In the order of firsthour.yaml. */
function order(plan: Plan, [first]: readonly DeliveryStatus[]): number {
  return Object.keys(plan.workspace.channels).indexOf(first?.channel ?? '');
}

function latestOf(plan: Plan, deliveries: readonly DeliveryStatus[]): readonly DeliveryStatus[] {
  const slots = new Map<string, DeliveryStatus>();
  for (const one of deliveries) {
    const audience = own(plan.playbook.statements, one.statement)?.audience ?? '';
    slots.set(`${placeOf(one)} ${audience} ${one.amends ? one.statement : ''}`, one);
  }
  return [...slots.values()];
}
