import { describe, expect, test } from 'vitest';

import type { Incident } from '../../../src/core/incident/incident.ts';
import { isOpen } from '../../../src/core/statement/hours.ts';
import { offered } from '../../../src/core/statement/options.ts';
import { NOW, set, smallIncident } from '../../plans/small-incident.ts';
import { SMALL_PLAN } from '../../plans/small-plan.ts';

const MONDAY_NOON = '2016-09-12T09:00:00.000Z';

function states(incident: Incident, now = NOW, plan = SMALL_PLAN): Record<string, string> {
  return Object.fromEntries(
    offered(plan, incident, now).map(({ id, state, reason }) => [id, reason === null ? state : `${state}: ${reason}`]),
  );
}

describe('offered', () => {
  test('what is offered first stands, what is closed does not', () => {
    expect(states(smallIncident())).toEqual({
      'other-atm': 'first',
      'branch-cash': 'not: hours',
      'refund-fees': 'first',
      'late-fees': 'available',
    });
  });

  test('what was chosen stands while it is true', () => {
    const incident = smallIncident({ options: { 'branch-cash': true, 'late-fees': true } });
    expect(states(incident, MONDAY_NOON)).toMatchObject({ 'branch-cash': 'chosen', 'late-fees': 'chosen' });
    expect(states(incident, '2016-09-12T14:00:00.000Z')).toMatchObject({ 'branch-cash': 'not: hours' });
    const branchesLost = { ...incident, facts: { services: set(['atm', 'branches']) } };
    expect(states(branchesLost, MONDAY_NOON)).toMatchObject({ 'branch-cash': 'not: needs' });
  });

  test('what was left out stays out, and another failure has other options', () => {
    expect(states(smallIncident({ options: { 'other-atm': false, 'refund-fees': false } }))).toMatchObject({
      'other-atm': 'not: dropped',
      'refund-fees': 'not: dropped',
    });
    expect(states(smallIncident({ facts: { services: set(['website']) } }))).toMatchObject({
      'other-atm': 'not: when',
      'refund-fees': 'not: when',
      'late-fees': 'not: when',
    });
  });

  test('a workaround brings the compensation of its costs along', () => {
    const { playbook } = SMALL_PLAN;
    const workarounds = { ...playbook.workarounds, 'branch-cash': { costs: 'late-fees' } };
    const plan = { ...SMALL_PLAN, playbook: { ...playbook, workarounds } };
    expect(states(smallIncident(), NOW, plan)).toMatchObject({ 'branch-cash': 'available', 'late-fees': 'available' });
    const chosen = smallIncident({ options: { 'branch-cash': true } });
    expect(states(chosen, NOW, plan)).toMatchObject({ 'branch-cash': 'chosen', 'late-fees': 'chosen' });
    const without = smallIncident({ options: { 'branch-cash': true, 'late-fees': false } });
    expect(states(without, NOW, plan)).toMatchObject({ 'branch-cash': 'chosen', 'late-fees': 'not: dropped' });
  });
});

describe('isOpen', () => {
  const zone = 'Europe/Bucharest';
  test.each([
    ['Mon-Fri 09:00-17:00', '2016-09-12T06:00:00.000Z', true],
    ['Mon-Fri 09:00-17:00', '2016-09-12T05:59:00.000Z', false],
    ['Mon-Fri 09:00-17:00', '2016-09-12T14:00:00.000Z', false],
    ['Mon-Fri 09:00-17:00', '2016-09-10T09:00:00.000Z', false],
    ['Mon-Fri 09:00-17:00, Sat 09:00-14:00', '2016-09-10T09:00:00.000Z', true],
    ['Sat-Mon 00:00-24:00', '2016-09-11T20:59:00.000Z', true],
    ['Sat-Mon 00:00-24:00', '2016-09-12T21:00:00.000Z', false],
    ['Fri 22:00-02:00', '2016-09-09T22:30:00.000Z', true],
    ['Fri 22:00-02:00', '2016-09-10T19:30:00.000Z', false],
    ['whenever', '2016-09-12T09:00:00.000Z', false],
  ])('%s at %s: %s', (hours, at, expected) => {
    expect(isOpen(hours, zone, at)).toBe(expected);
  });
});
