import type { Entry } from '../../incident/entry.ts';
import type { FactChanges, FactValue, OnBehalf } from '../../incident/entry-data.ts';

type Lines = readonly (readonly string[])[];

/** Times of the incident itself: a replay has its own. */
const OWN_TIMES: readonly string[] = ['started_at', 'detected_at', 'restored_at', 'relapsed_at'];

/** Facts as a person types them after `set`: `services=cards,atm`, `cause=`, `place.ro=…`. */
export function typedFacts(facts: FactChanges): readonly string[] {
  return Object.entries(facts).flatMap(([name, value]) => (OWN_TIMES.includes(name) ? [] : typedFact(name, value)));
}

function typedFact(name: string, value: FactValue | null): readonly string[] {
  if (value === null) return [`${name}=`];
  if (typeof value !== 'object') return [`${name}=${value}`];
  if (Array.isArray(value)) return [`${name}=${value.join(',')}`];
  return Object.entries(value).map(([language, text]) => `${name}.${language}=${text}`);
}

/** What somebody learned or decided, as one person types it for whoever it was. Nothing for what was said: a replay says it anew. */
export function asTyped(entry: Entry, as: string): Lines {
  return linesOf(entry).map((run) => [...run, ...behalf(entry, as)]);
}

function linesOf({ type, data }: Entry): Lines {
  switch (type) {
    case 'fact.set': {
      const pairs = typedFacts(data.facts);
      return pairs.length === 0 ? [] : [['set', ...pairs]];
    }
    case 'fact.confirmed':
      return Object.keys(data.facts).map((name) => ['confirm', name]);
    case 'incident.classified':
      return [['mark', 'classified']];
    case 'notice.filed':
      return [['mark', 'filed', data.notice, ...(data.reference === null ? [] : ['--reference', data.reference])]];
    case 'options.chosen':
      return data.options.map((id) => ['choose', id]);
    case 'options.dropped':
      return data.options.map((id) => ['choose', id, '--no']);
    default:
      return [];
  }
}

/** Whoever is not the one at the keyboard is asked by telephone. */
function behalf({ by, data }: Entry, as: string): readonly string[] {
  const { for: other } = data as OnBehalf;
  const person = other ?? (by.kind === 'person' ? by.id : as);
  return person === as ? [] : ['--for', person, '--via', 'phone'];
}
