import type { FactValue } from '../../src/core/incident/entry-data.ts';
import type { FactState, Incident } from '../../src/core/incident/incident.ts';
import { NOTHING_YET } from '../../src/core/incident/nothing-yet.ts';

/** Saturday 10 September 2016, 13:30 in Bucharest. */
export const NOW = '2016-09-10T10:30:00.000Z';

/** An incident opened at 13:20 in Bucharest, cards and cash machines down since 13:05; `more` on top. */
export function smallIncident(more: Partial<Incident> = {}): Incident {
  return {
    ...NOTHING_YET,
    id: '2016-09-10-small-outage',
    uid: 'ab'.repeat(16),
    opened_at: '2016-09-10T10:20:00.000Z',
    commander: 'ana',
    ...more,
    facts: { services: set(['cards', 'atm']), started_at: set('2016-09-10T10:05:00.000Z'), ...more.facts },
  };
}

/** A fact as somebody reported it. */
export function set(value: FactValue | null): FactState {
  return { value, by: 'ana', at: NOW, confirmed: false, confirmed_by: null };
}

/** A fact that somebody in its role confirmed. */
export function confirmed(value: FactValue): FactState {
  return { ...set(value), confirmed: true, confirmed_by: 'dan' };
}
