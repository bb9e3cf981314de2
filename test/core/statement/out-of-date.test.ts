import { describe, expect, test } from 'vitest';

import type { DraftState, Incident } from '../../../src/core/incident/incident.ts';
import type { Draft } from '../../../src/core/statement/draft.ts';
import { observedNow, outOfDate } from '../../../src/core/statement/observe.ts';
import { confirmed, NOW, set, smallIncident } from '../../plans/small-incident.ts';
import { SMALL_PLAN } from '../../plans/small-plan.ts';
import { drafted } from './drafting.ts';

const TOMORROW = '2016-09-10T21:00:00.000Z';

function changed(statement: string, then: Incident, today: Incident, now = NOW): readonly string[] {
  return outOfDate(drafted(statement, { incident: then }), SMALL_PLAN, today, now);
}

function told(draft: Draft): Partial<Incident> {
  const { statement, revision } = draft;
  const release = {
    statements: [{ statement, revision, digest: '' }],
    next_update_by: null,
    deliveries: [],
    affirmed: [],
  };
  return {
    drafts: { [statement]: [{ draft } as unknown as DraftState] },
    releases: [{ ...release, seq: 9, at: NOW, by: 'ana' }],
  };
}

describe('a draft is out of date', () => {
  test('not when nothing has changed, nor when what has changed is not in it', () => {
    expect(changed('holding', smallIncident(), smallIncident())).toEqual([]);
    expect(
      changed('holding', smallIncident(), smallIncident({ facts: { cards_hit: set(7), secret: set('insider') } })),
    ).toEqual([]);
    expect(changed('staff-brief', smallIncident(), smallIncident({ facts: { cause: confirmed('power') } }))).toEqual(
      [],
    );
  });

  test('when a fact in it has changed, or is known that was not', () => {
    const today = smallIncident({ facts: { services: set(['cards']), cause: set('power') } });
    const keys = changed('holding', smallIncident(), today);
    expect(keys).toEqual(expect.arrayContaining(['fact.services', 'fact.cause', 'option.other-atm']));
    expect(changed('holding', smallIncident(), smallIncident({ facts: { scope: set('all') } }))).toEqual([]);
  });

  test('when an option has come or gone, if only because the branches have closed', () => {
    const incident = smallIncident({ options: { 'branch-cash': true } });
    const draft = drafted('staff-brief', { incident, now: '2016-09-12T13:00:00.000Z' });
    expect(outOfDate(draft, SMALL_PLAN, incident, '2016-09-12T13:59:00.000Z')).toEqual([]);
    expect(outOfDate(draft, SMALL_PLAN, incident, '2016-09-12T14:00:00.000Z')).toEqual(['option.branch-cash']);
  });

  test('when the address or the contact in it is lost or comes back', () => {
    const since = '2016-09-10T10:25:00.000Z';
    expect(changed('holding', smallIncident(), smallIncident({ alive: { site: since } }))).toEqual(['link']);
    expect(changed('holding', smallIncident(), smallIncident({ lost: { office: since } }))).toEqual(['contact']);
    expect(changed('update', smallIncident(), smallIncident({ lost: { office: since } }))).toEqual([]);
  });

  test('at midnight, when it shows a time: the blank is no such time', () => {
    expect(changed('holding', smallIncident(), smallIncident(), TOMORROW)).toEqual(['day']);
    expect(changed('update', smallIncident(), smallIncident(), TOMORROW)).toEqual([]);
  });

  test('when its estimate has passed', () => {
    const incident = smallIncident({ facts: { eta: confirmed('2016-09-10T11:00:00.000Z') } });
    expect(changed('update', incident, incident, '2016-09-10T11:00:00.000Z')).toEqual(['fact.eta']);
  });

  test('when it works again, and a word of that when it does not yet', () => {
    const restored = smallIncident({ facts: { restored_at: set('2016-09-10T20:00:00.000Z') } });
    expect(changed('update', smallIncident(), restored)).toEqual(['phase']);
    expect(changed('update', restored, restored)).toEqual(['phase']);
    expect(changed('restored', smallIncident(), smallIncident())).toEqual(['phase']);
    expect(changed('restored', restored, restored)).toEqual([]);
  });

  test('when its audience has been told the next thing', () => {
    const after = smallIncident(told(drafted('update')));
    expect(changed('holding', smallIncident(), after)).toEqual(['stage']);
    expect(changed('staff-brief', smallIncident(), after)).toEqual([]);
    expect(changed('update', smallIncident(), after)).toEqual([]);
    expect(changed('holding', after, after)).toEqual([]);
  });

  test('no more, for the values that somebody kept it for', () => {
    const restored = smallIncident({ facts: { restored_at: set('2016-09-10T20:00:00.000Z') } });
    const today = { ...restored, ...told(drafted('restored', { incident: restored })) };
    const draft = drafted('update');
    const keys = outOfDate(draft, SMALL_PLAN, today, NOW);
    expect(keys).toEqual(['phase', 'stage']);
    const made_from = { ...draft.made_from, ...observedNow(Object.keys(draft.made_from), SMALL_PLAN, today, NOW) };
    expect(outOfDate({ ...draft, made_from }, SMALL_PLAN, today, NOW)).toEqual([]);
  });
});
