import type { Entry } from '../incident/entry.ts';
import type { DecisionRow, FactRow } from './report.ts';
import { behalfOf } from './timeline.ts';
import type { Told } from './told.ts';
import { placeOf } from './told.ts';

/** Choices between what is offered: decisions, with a reason or without. */
const CHOICES = ['options.chosen', 'options.dropped'];

/** The facts as they changed, whatever kind of entry changed them. */
export function factsChanged(told: Told): readonly FactRow[] {
  const set = new Map<string, number>();
  return told.steps.flatMap(({ entry, before, after }) => {
    if (before.facts === after.facts) return [];
    const names = [...new Set([...Object.keys(before.facts), ...Object.keys(after.facts)])];
    return names.flatMap((fact): readonly FactRow[] => {
      const was = before.facts[fact];
      const is = after.facts[fact];
      const changed = JSON.stringify(was?.value ?? null) !== JSON.stringify(is?.value ?? null) || !was !== !is;
      const confirmed = is?.confirmed === true && was?.confirmed !== true;
      if (!changed && !confirmed) return [];
      const from_seq = set.get(fact) ?? null;
      if (changed) set.set(fact, entry.seq);
      return [
        {
          ...placeOf(told, entry),
          fact,
          from: was?.value ?? null,
          from_seq,
          to: is?.value ?? null,
          by: behalfOf(entry).for ?? entry.by.id,
          changed,
          confirmed_by: is?.confirmed ? is.confirmed_by : null,
        },
      ];
    });
  });
}

/** Whatever somebody gave a reason for, and what was offered or left out. */
export function decisionsOf(told: Told): readonly DecisionRow[] {
  return told.steps.flatMap(({ entry }) => {
    const because = reasonOf(entry);
    if (because === null && !CHOICES.includes(entry.type)) return [];
    return [{ ...placeOf(told, entry), type: entry.type, because }];
  });
}

function reasonOf({ data }: Entry): string | null {
  if (typeof data !== 'object' || data === null || !('because' in data)) return null;
  return typeof data.because === 'string' ? data.because : null;
}
