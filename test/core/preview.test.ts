import { describe, expect, test } from 'vitest';

import { EMERGENCY_NOTICE } from '../../src/core/incident/emergencies.ts';
import type { Imagined } from '../../src/core/incident/imagine.ts';
import { imagineIncident } from '../../src/core/incident/imagine.ts';
import { withEmergency } from '../../src/core/incident/imagine-emergency.ts';
import type { Incident } from '../../src/core/incident/incident.ts';
import type { Plan } from '../../src/core/playbook/plan.ts';
import type { Stage } from '../../src/core/schema/generated/types.ts';
import { makeDraft } from '../../src/core/statement/make-draft.ts';
import { narrowed, previewRows } from '../../src/core/statement/preview.ts';
import { shippedPlan } from '../plans/shipped-plan.ts';
import { NOW } from '../plans/small-incident.ts';
import { SMALL_PLAN } from '../plans/small-plan.ts';

const ALL = { channels: [], languages: [] };

function imagined(stage: Stage, more: Partial<Imagined> = {}): Incident {
  const incident = imagineIncident({ plan: SMALL_PLAN, typed: {}, lost: [], now: NOW, ...more }, stage);
  if ('refusal' in incident) throw new Error(incident.refusal.code);
  return incident;
}

function draft(statement: string, stage: Stage, more: Partial<Imagined> = {}, plan: Plan = SMALL_PLAN) {
  return makeDraft({ plan, incident: imagined(stage, { plan, ...more }), statement, edits: {}, now: NOW });
}

describe('an imagined incident', () => {
  test("has the playbook's symptoms since 25 minutes ago", () => {
    const { facts, state, lost } = imagined('holding');
    expect(facts.services?.value).toEqual(['atm', 'cards']);
    expect(facts.started_at?.value).toBe('2016-09-10T10:05:00.000Z');
    expect(facts.cause).toBeUndefined();
    expect({ state, lost }).toEqual({ state: 'open', lost: {} });
  });

  test('of a playbook without symptoms has every service', () => {
    const plan = { ...SMALL_PLAN, playbook: { ...SMALL_PLAN.playbook, symptoms: [] } };
    expect(imagined('holding', { plan }).facts.services?.value).toEqual(['cards', 'atm', 'website', 'branches']);
  });

  test('takes what was typed, as confirmed', () => {
    const { facts, lost } = imagined('update', { typed: { services: 'cards', cause: 'power' }, lost: ['site'] });
    expect(facts.services?.value).toEqual(['cards']);
    expect(facts.cause).toMatchObject({ value: 'power', confirmed: true });
    expect(Object.keys(lost)).toEqual(['site']);
  });

  test('of a later stage works again, and everything but times is known', () => {
    const { facts, state } = imagined('apology', { typed: { cause: 'network' } });
    expect(state).toBe('restored');
    expect(facts.restored_at?.value).toBe(NOW);
    expect(facts.cause?.value).toBe('network');
    expect(facts.money_safe?.value).toBe(true);
    expect(facts.eta).toBeUndefined();
  });

  test('is refused for a fact, a value or a dependency that is none', () => {
    const asked = { plan: SMALL_PLAN, typed: {}, lost: [], now: NOW };
    expect(imagineIncident({ ...asked, typed: { servces: 'x' } }, 'holding')).toMatchObject({
      refusal: { code: 'fact-unknown' },
    });
    expect(imagineIncident({ ...asked, typed: { services: 'x' } }, 'holding')).toMatchObject({
      refusal: { code: 'not-a-value' },
    });
    expect(imagineIncident({ ...asked, lost: ['x'] }, 'holding')).toMatchObject({
      refusal: { code: 'dependency-unknown' },
    });
  });
});

describe('the rows of a preview', () => {
  test('are one for each channel and language, with length and limit', () => {
    const rows = previewRows([draft('holding', 'holding')], () => '14:00 (Bucharest time)');
    expect(rows.map(({ channel, language, limit, fits }) => [channel, language, limit, fits])).toEqual([
      ['website', 'en', null, true],
      ['website', 'ro', null, true],
      ['social', 'en', 400, true],
      ['social', 'ro', 400, true],
      ['mail', 'en', null, true],
      ['mail', 'ro', null, true],
      ['door', 'ro', null, true],
    ]);
    const [website] = rows;
    expect(Object.keys(website ?? {})).toEqual([
      'statement',
      'channel',
      'language',
      'subject',
      'text',
      'length',
      'limit',
      'unit',
      'fits',
      'dropped',
    ]);
    expect(website).toMatchObject({ unit: 'chars', subject: 'Not working: cash machines and card payments' });
    expect(website?.text).toContain('Next update by 14:00 (Bucharest time) on');
  });

  test('can be narrowed to a channel and a language', () => {
    const only = narrowed(draft('holding', 'holding'), { channels: ['social'], languages: ['ro'] });
    expect(previewRows([only], () => '').map(({ channel, language }) => `${channel}/${language}`)).toEqual([
      'social/ro',
    ]);
    expect(narrowed(draft('holding', 'holding'), ALL).list).toHaveLength(7);
  });

  test('of every shipped statement lack nothing that its stage needs, and fit', () => {
    for (const id of ['data-centre-loss', 'generic-outage']) {
      const plan = shippedPlan('playbooks', id, ['ro', 'en']);
      for (const [statement, { stage }] of Object.entries(plan.playbook.statements)) {
        const incident = imagined(stage, { plan });
        const told = statement === EMERGENCY_NOTICE ? withEmergency(plan, incident, NOW) : incident;
        const made = makeDraft({ plan, incident: told, statement, edits: {}, now: NOW });
        expect([id, statement, made.missing, made.owed]).toEqual([id, statement, [], []]);
        for (const row of previewRows([made], () => ''))
          expect([statement, row.channel, row.fits]).toEqual([statement, row.channel, true]);
      }
    }
  });
});
