import { describe, expect, test } from 'vitest';

import { isAlive, isLost } from '../../../src/core/statement/alive.ts';
import { set, smallIncident } from '../../plans/small-incident.ts';
import { SMALL_PLAN } from '../../plans/small-plan.ts';

const nothingDown = { services: set([]) };
const SINCE = '2016-09-10T10:20:00.000Z';

describe('what is lost and what is alive', () => {
  test('an assumed loss is not counted on, and not lost', () => {
    const incident = smallIncident({ facts: nothingDown });
    expect(isAlive(SMALL_PLAN, incident, ['site'])).toBe(false);
    expect(isLost(SMALL_PLAN, incident, ['site'])).toBe(false);
  });

  test('seen alive, an assumed loss is counted on again', () => {
    const incident = smallIncident({ facts: nothingDown, alive: { site: SINCE } });
    expect(isAlive(SMALL_PLAN, incident, ['website'])).toBe(true);
  });

  test('a known loss takes down every service above it', () => {
    const incident = smallIncident({ facts: nothingDown, lost: { site: SINCE } });
    expect(isLost(SMALL_PLAN, incident, ['office', 'website'])).toBe(true);
    expect(isLost(SMALL_PLAN, incident, ['office', 'branches'])).toBe(false);
  });

  test('a service that customers see down is down, until it works again', () => {
    expect(isLost(SMALL_PLAN, smallIncident(), ['atm'])).toBe(true);
    const restored = smallIncident({ facts: { restored_at: set('2016-09-10T20:00:00.000Z') } });
    expect(isLost(SMALL_PLAN, restored, ['atm'])).toBe(false);
  });

  test('needs nothing, is alive', () => {
    expect(isAlive(SMALL_PLAN, smallIncident(), [])).toBe(true);
  });

  test('needs in a circle come to an end', () => {
    const services = { a: { needs: ['b'] }, b: { needs: ['a', 'office'] } };
    const plan = { ...SMALL_PLAN, workspace: { ...SMALL_PLAN.workspace, services } };
    expect(isLost(plan, smallIncident(), ['a'])).toBe(false);
    expect(isLost(plan, smallIncident({ lost: { office: SINCE } }), ['a'])).toBe(true);
  });
});
