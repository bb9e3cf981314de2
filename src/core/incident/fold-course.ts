import { own } from '../statement/own.ts';
import { timeOf } from './anchors.ts';
import type { Entry } from './entry.ts';
import { withFacts } from './fold-facts.ts';
import type { FactState, Incident } from './incident.ts';

/** Facts that a relapse takes back: when it ended, when it would end, and an earlier relapse's beginning. */
const TAKEN_BACK = ['restored_at', 'eta', 'relapsed_at'];

/** The state after it was marked as working again, or has stopped again. */
export function evolveCourse(
  incident: Incident,
  entry: Entry<'incident.restored'> | Entry<'incident.reopened'>,
): Incident {
  if (entry.type === 'incident.restored') {
    const facts = withFacts({ facts: {} }, entry, { restored_at: entry.data.restored_at });
    const ended = { ...facts.restored_at, ...confirmation(incident, entry) } as FactState;
    return { ...incident, state: 'restored', facts: { ...incident.facts, restored_at: ended } };
  }
  const { because, relapsed_at, facts } = entry.data;
  const kept = Object.entries(incident.facts).filter(([name]) => !TAKEN_BACK.includes(name));
  const since = relapsed_at === null ? {} : { relapsed_at };
  const { seq, at } = entry;
  const reopening = { seq, at, by: entry.by.id, because, restored_at: timeOf(incident, 'restored_at') };
  return {
    ...incident,
    state: 'open',
    facts: withFacts({ facts: Object.fromEntries(kept) }, entry, { ...facts, ...since }),
    reopenings: [...incident.reopenings, reopening],
  };
}

/** That it works stays confirmed when only the time is corrected. */
function confirmation(
  incident: Incident,
  { data, at }: Entry<'incident.restored'>,
): Pick<FactState, 'confirmed' | 'confirmed_by' | 'confirmed_at'> {
  const who = data.confirmed_by ?? null;
  if (who !== null) return { confirmed: true, confirmed_by: who, confirmed_at: at };
  const before = own(incident.facts, 'restored_at');
  return before?.confirmed
    ? { confirmed: true, confirmed_by: before.confirmed_by }
    : { confirmed: false, confirmed_by: null };
}
