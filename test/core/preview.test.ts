import { describe, expect, test } from 'vitest';

import { EMERGENCY_NOTICE } from '../../src/core/incident/emergencies.ts';
import type { Imagined } from '../../src/core/incident/imagine.ts';
import { imagineIncident } from '../../src/core/incident/imagine.ts';
import { imagineDraft } from '../../src/core/incident/imagine-draft.ts';
import { withEmergency } from '../../src/core/incident/imagine-emergency.ts';
import type { Incident } from '../../src/core/incident/incident.ts';
import { readingsOf } from '../../src/core/incident/readings.ts';
import type { Plan } from '../../src/core/playbook/plan.ts';
import type { Stage } from '../../src/core/schema/generated/types.ts';
import { makeDraft } from '../../src/core/statement/make-draft.ts';
import { narrowed, previewRows } from '../../src/core/statement/preview.ts';
import { samplesIn } from '../../src/core/statement/samples-in.ts';
import { shippedPlan } from '../plans/shipped-plan.ts';
import { NOW } from '../plans/small-incident.ts';
import { SMALL_PLAN } from '../plans/small-plan.ts';

const ALL = { channels: [], languages: [] };
const { playbook } = SMALL_PLAN;
/** With somebody's own words, and two workarounds that nothing offers unasked. */
const CHOOSING: Plan = {
  ...SMALL_PLAN,
  playbook: {
    ...playbook,
    facts: {
      ...playbook.facts,
      words: { ask: { en: 'What exactly?', ro: 'Ce anume?' }, type: 'text', optional: true },
    },
    workarounds: { 'by-hand': {}, 'branch-cash': {} },
    compensations: {},
  },
};

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

  test('in which everything is known has a value of every type, from now, and an option of each kind', () => {
    const { facts, options } = imagined('holding', { plan: CHOOSING, everything: true });
    expect(facts.cause?.value).toBe('power');
    expect(facts.eta?.value).toBe('2016-09-10T11:30:00.000Z');
    expect(facts.cards_hit?.value).toBe(12);
    expect(facts.words?.value).toEqual({ en: '[What exactly?]', ro: '[Ce anume?]' });
    expect(facts.scope).toBeUndefined();
    expect(options).toEqual({ 'by-hand': true });
  });

  test('in which everything is known leaves what was set, and what was said to be not known', () => {
    const typed = { cause: 'network', eta: '' };
    const more = { plan: CHOOSING, typed, everything: true, options: { 'by-hand': false } };
    const { facts, options } = imagined('update', more);
    expect([facts.cause?.value, facts.eta?.value]).toEqual(['network', null]);
    expect(options).toEqual({ 'by-hand': false, 'branch-cash': true });
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
    expect(imagineIncident({ ...asked, options: { x: true } }, 'holding')).toMatchObject({
      refusal: { code: 'option-unknown' },
    });
  });
});

describe('the readings of a statement', () => {
  function read(statement: string, more: Partial<Imagined> = {}) {
    const readings = readingsOf({ plan: SMALL_PLAN, typed: {}, lost: [], now: NOW, ...more }, statement);
    if ('refusal' in readings) throw new Error(readings.refusal.code);
    return readings;
  }

  test('are two where a sentence stands only in what is said once everything is known', () => {
    const [first, full] = read('update');
    expect([first?.everything, full?.everything]).toEqual([false, true]);
    expect(first?.draft.parts.en).not.toHaveProperty('cause');
    expect(full?.draft.parts.en).toHaveProperty('cause');
  });

  test('are one where nothing more is said then', () => {
    expect(read('holding').map(({ everything }) => everything)).toEqual([false]);
  });

  test('of a correction name what it corrects, and leave the words to a person', () => {
    const [{ draft } = { draft: null }] = read('correction-holding');
    expect(draft?.corrects).toEqual({ statement: 'holding', revision: 1 });
    expect(draft?.parts.en).toMatchObject({ what: expect.stringContaining('13:10'), wrong: '[…]', right: '[…]' });
    expect(draft?.list.length).toBeGreaterThan(3);
  });

  test('are refused for a statement that is none, and for the correction of one', () => {
    const asked = { plan: SMALL_PLAN, typed: {}, lost: [], now: NOW };
    for (const none of ['holdng', 'correction-holdng', 'correction-correction-holding'])
      expect(readingsOf(asked, none)).toMatchObject({ refusal: { code: 'statement-unknown' } });
  });
});

describe('what a preview was made with', () => {
  const draftOf = (statement: string, more: Partial<Imagined> = {}) => {
    const [reading] = [readingsOf({ plan: SMALL_PLAN, typed: {}, lost: [], now: NOW, ...more }, statement)].flat();
    if (!reading || 'refusal' in reading) throw new Error('refused');
    return reading.draft;
  };

  test('says of each fact whether it was set, is the default, a sample, or not known', () => {
    const typed = { services: 'cards' };
    const asked = { plan: SMALL_PLAN, typed, lost: [], now: NOW };
    const { facts, unknown, options } = samplesIn(asked, [draftOf('update', { typed })]);
    const from = Object.fromEntries(facts.map((one) => [one.fact, one.from]));
    expect(from).toMatchObject({ services: 'set', actions: 'default', cause: 'nowhere', eta: 'nowhere' });
    expect(unknown).toEqual(expect.arrayContaining(['cause', 'eta']));
    expect(options).toEqual([]);
  });

  test('names an option that nobody chose', () => {
    const asked = { plan: CHOOSING, typed: {}, lost: [], now: NOW, everything: true };
    const made = imagineDraft(asked, 'holding');
    if ('refusal' in made) throw new Error(made.refusal.code);
    const { options, unknown } = samplesIn(asked, [made]);
    expect({ options, unknown }).toEqual({ options: made.options, unknown: [] });
    expect(samplesIn({ ...asked, options: { 'by-hand': true } }, [made]).options).toEqual([]);
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
      'shortened',
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
