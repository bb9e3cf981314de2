import { describe, expect, test } from 'vitest';

import { holds } from '../../../src/core/statement/condition.ts';
import { known } from '../../../src/core/statement/facts.ts';
import { confirmed, NOW, set, smallIncident } from '../../plans/small-incident.ts';
import { SMALL_PLAN } from '../../plans/small-plan.ts';

const LATER = '2016-09-10T12:00:00.000Z';
const withPolicy = (eta: 'forbidden' | 'confirmed' | 'free') => ({
  ...SMALL_PLAN,
  workspace: { ...SMALL_PLAN.workspace, policy: { eta } },
});

describe('known', () => {
  test('a default counts as known and as assumed', () => {
    const fact = known(SMALL_PLAN, smallIncident(), 'scope', NOW);
    expect(fact).toEqual({ state: 'known', value: 'all', assumed: true, confirmed: false });
  });

  test('a default put to not known is not known', () => {
    expect(known(SMALL_PLAN, smallIncident({ facts: { scope: set(null) } }), 'scope', NOW).state).toBe('unknown');
    expect(known(SMALL_PLAN, smallIncident({ facts: { actions: set([]) } }), 'actions', NOW).state).toBe('unknown');
  });

  test('what needs confirmation is unknown, then being checked, then known', () => {
    const states = [{}, { cause: set('power') }, { cause: confirmed('power') }].map(
      (facts) => known(SMALL_PLAN, smallIncident({ facts }), 'cause', NOW).state,
    );
    expect(states).toEqual(['unknown', 'checking', 'known']);
  });

  test('an internal fact is withheld, confirmed or not', () => {
    expect(known(SMALL_PLAN, smallIncident({ facts: { secret: confirmed('insider') } }), 'secret', NOW).state).toBe(
      'withheld',
    );
  });

  test('the detection is the opening unless somebody set it', () => {
    expect(known(SMALL_PLAN, smallIncident(), 'detected_at', NOW)).toMatchObject({
      value: '2016-09-10T10:20:00.000Z',
      assumed: false,
    });
    const set_ = smallIncident({ facts: { detected_at: set('2016-09-10T10:11:00.000Z') } });
    expect(known(SMALL_PLAN, set_, 'detected_at', NOW)).toMatchObject({ value: '2016-09-10T10:11:00.000Z' });
  });

  test('the end is not known before it is marked, and a fact of nobody is not known', () => {
    expect(known(SMALL_PLAN, smallIncident(), 'restored_at', NOW).state).toBe('unknown');
    expect(known(SMALL_PLAN, smallIncident(), 'constructor', NOW).state).toBe('unknown');
  });

  test("the workspace's policy can forbid an estimate, or want it confirmed whatever the playbook says", () => {
    const facts = { eta: { ask: 'When?', type: 'time' } } as const;
    const free = (eta: 'forbidden' | 'confirmed' | 'free') => ({
      ...withPolicy(eta),
      playbook: { ...SMALL_PLAN.playbook, facts },
    });
    const reported = smallIncident({ facts: { eta: set(LATER) } });
    const states = (['forbidden', 'confirmed', 'free'] as const).map(
      (eta) => known(free(eta), reported, 'eta', NOW).state,
    );
    expect(states).toEqual(['withheld', 'checking', 'known']);
    expect(known(withPolicy('free'), reported, 'eta', NOW).state).toBe('checking');
  });

  test('an estimate that has passed is being checked again', () => {
    const incident = smallIncident({ facts: { eta: confirmed(LATER) } });
    expect(known(SMALL_PLAN, incident, 'eta', NOW).state).toBe('known');
    expect(known(SMALL_PLAN, incident, 'eta', LATER).state).toBe('checking');
  });
});

describe('holds', () => {
  const incident = smallIncident({ facts: { cause: set('power'), cards_hit: set(12), money_safe: set(false) } });
  test.each([
    [{ services: ['atm', 'website'] }, true],
    [{ services: ['website'] }, false],
    [{ services: 'atm' }, true],
    [{ services: ['atm'], scope: 'all' }, true],
    [{ services: ['atm'], scope: 'some' }, false],
    [{ cause: 'known' }, true],
    [{ cause: 'unknown' }, false],
    [{ eta: 'unknown' }, true],
    [{ eta: 'power' }, false],
    [{ cards_hit: 12 }, true],
    [{ money_safe: false }, true],
    [{ money_safe: true }, false],
  ] as const)('%j is %s', (when, expected) => {
    expect(holds(when, SMALL_PLAN, incident)).toBe(expected);
  });
});
