import { own } from '../statement/own.ts';
import type { Entry } from './entry.ts';
import type { FactState, Incident } from './incident.ts';

/** Who decided: the person spoken for, else the writer. */
export function deciderOf(entry: Entry): string {
  const data: { readonly for?: string } = 'for' in entry.data ? entry.data : {};
  return data.for ?? entry.by.id;
}

/** The facts after some were set. Said again, a confirmed value stays confirmed. */
export function withFacts(
  incident: Pick<Incident, 'facts'>,
  entry: Entry,
  changes: Readonly<Record<string, FactState['value']>>,
): Incident['facts'] {
  const why: { readonly because?: string } = entry.type === 'fact.set' ? entry.data : {};
  const because = why.because === undefined ? {} : { because: why.because };
  const set = { by: deciderOf(entry), at: entry.happened_at ?? entry.at, confirmed: false, confirmed_by: null };
  const changed = Object.entries(changes).map(([name, value]): readonly [string, FactState] => {
    const before = own(incident.facts, name);
    const stays = before?.confirmed && same(before.value, value);
    return [name, stays ? { ...before, ...because } : { value, ...set, ...because }];
  });
  return { ...incident.facts, ...Object.fromEntries(changed) };
}

/** The facts after somebody in their role has confirmed some. */
export function confirmedFacts(incident: Incident, entry: Entry<'fact.confirmed'>): Incident['facts'] {
  const at = entry.happened_at ?? entry.at;
  const facts = Object.entries(entry.data.facts).map(([name, value]): readonly [string, FactState] => {
    const before = own(incident.facts, name) ?? { value, by: deciderOf(entry), at: entry.at };
    return [name, { ...before, value, confirmed: true, confirmed_by: deciderOf(entry), confirmed_at: at }];
  });
  return { ...incident.facts, ...Object.fromEntries(facts) };
}

function same(a: FactState['value'], b: FactState['value']): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
