import type { DeliveryReason } from '../core/channel/delivery.ts';
import type { Plan } from '../core/playbook/plan.ts';
import type { Unit } from '../core/statement/draft.ts';
import type { Look, Piece } from './layout/look.ts';
import { rows } from './layout/rows.ts';
import { needNames } from './names.ts';
import type { Paint } from './paint.ts';
import { limitText } from './renditions.ts';

/** A channel of the workspace, and whether this machine can use it. `missing` names a variable or a file, never its value. */
export type ChannelView = {
  readonly id: string;
  readonly connector: string;
  readonly audiences: readonly string[];
  readonly languages: readonly string[];
  readonly limit: number | null;
  readonly unit: Unit;
  readonly needs: readonly string[];
  readonly usable: 'yes' | 'by-hand' | 'no';
  readonly reason: DeliveryReason | null;
  readonly missing: string | null;
};

const USABLE: Readonly<Record<ChannelView['usable'], Piece>> = {
  yes: ['good', 'ready'],
  'by-hand': 'by hand',
  no: ['alert', 'NOT READY'],
};

const REASONS: Readonly<Partial<Record<DeliveryReason, string>>> = {
  'no-address': 'no address',
  'no-secret': 'no secret',
  'bad-address': 'the address cannot be used',
};

/** The channels, one paragraph each. */
export function channelsPage(plan: Plan, channels: readonly ChannelView[], paint: Paint, columns: number): string {
  const look: Look = { paint, columns };
  return `${channels.map((channel) => channelRow(plan, look, channel)).join('\n')}\n`;
}

function channelRow(plan: Plan, look: Look, channel: ChannelView): string {
  const { id, connector, audiences, languages, limit, unit, needs, usable, reason, missing } = channel;
  const why = reason === null ? '' : ` (${REASONS[reason] ?? reason}: ${missing ?? ''})`;
  const more = [
    connector,
    `to ${audiences.join(', ')}`,
    `in ${languages.join(', ')}`,
    ...(limit === null ? [] : [`at most ${limitText(limit, unit)}`]),
    ...(needs.length === 0 ? [] : [`needs ${needNames(plan, needs)}`]),
  ];
  return rows(look, [['strong', id], ': ', USABLE[usable], why, ` · ${more.join(' · ')}`], { first: '', next: '  ' });
}
