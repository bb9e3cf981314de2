import type { Entry } from '../incident/entry.ts';
import type { OnBehalf } from '../incident/entry-data.ts';
import type { TimelineRow } from './report.ts';
import type { Told } from './told.ts';
import { placeOf } from './told.ts';

/** Every entry in its order; what the program wrote about deliveries in one go stands in one row. */
export function timelineOf(told: Told): readonly TimelineRow[] {
  const rows: TimelineRow[] = [];
  for (const { entry } of told.steps) {
    const last = rows.at(-1);
    if (last && isGrouped(last) && isOfDeliveries(entry)) {
      const types = last.types.includes(entry.type) ? last.types : [...last.types, entry.type];
      rows[rows.length - 1] = { ...last, types, seqs: [...last.seqs, entry.seq] };
    } else rows.push(rowOf(told, entry));
  }
  return rows;
}

function rowOf(told: Told, entry: Entry): TimelineRow {
  const { for: person = null, via = null } = behalfOf(entry);
  return {
    ...placeOf(told, entry),
    types: [entry.type],
    seqs: [entry.seq],
    happened_at: entry.happened_at ?? null,
    by: entry.by,
    for: person,
    via,
  };
}

/** For whom an entry speaks; one of a newer version may hold anything. */
export function behalfOf({ data }: Entry): OnBehalf {
  return typeof data === 'object' && data !== null && 'for' in data ? data : {};
}

function isGrouped({ types, by }: TimelineRow): boolean {
  return by.kind === 'system' && types.every((type) => type.startsWith('delivery.'));
}

function isOfDeliveries({ type, by }: Entry): boolean {
  return by.kind === 'system' && type.startsWith('delivery.');
}
