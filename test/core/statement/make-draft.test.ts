import { describe, expect, test } from 'vitest';

import type { DraftState } from '../../../src/core/incident/incident.ts';
import { sameAsLast } from '../../../src/core/statement/compare.ts';
import { digestOf } from '../../../src/core/statement/rendition.ts';
import { confirmed, set, smallIncident } from '../../plans/small-incident.ts';
import { SMALL_PLAN } from '../../plans/small-plan.ts';
import { drafted, withRules, withStatement } from './drafting.ts';

const RESTORED = { restored_at: set('2016-09-10T20:00:00.000Z'), cause: confirmed('power') };

describe('renditions', () => {
  test('go to every channel that the audience reads, in the languages that it takes', () => {
    const places = drafted('holding').list.map(({ channel, language }) => `${channel}/${language}`);
    expect(places).toEqual(['website/en', 'website/ro', 'social/en', 'social/ro', 'mail/en', 'mail/ro', 'door/ro']);
    expect(drafted('staff-brief').list.map(({ channel }) => channel)).toEqual(['mail', 'mail']);
  });

  test('are kept once each, under their digest', () => {
    const { list, renditions } = drafted('holding');
    expect(Object.keys(renditions)).toHaveLength(4);
    for (const [digest, rendition] of Object.entries(renditions)) expect(digestOf(rendition)).toBe(digest);
    expect(list.map(({ sha256 }) => sha256).every((digest) => renditions[digest])).toBe(true);
  });

  test('have blank lines between parts, and a space where there is a limit', () => {
    const { list, renditions } = drafted('staff-brief');
    expect(renditions[list[0]?.sha256 ?? '']?.text).toBe(
      "Not working: card payments and cash machines.\n\nSince 13:05 (Bucharest time).\n\nUse another bank's machine.\n\nNext word by {$next_update_by}.",
    );
    const social = drafted('update').list.find(({ channel }) => channel === 'social');
    expect(drafted('update').renditions[social?.sha256 ?? '']?.text).toContain('We are repairing it. Use another');
  });

  test('are counted with the longest time that the blank can have', () => {
    const { list, renditions } = drafted('staff-brief');
    const { sha256 = '', length } = list[0] ?? {};
    const longest = '23:55 (Bucharest time, 28 September)';
    expect(length).toBe(renditions[sha256]?.text.replace('{$next_update_by}', longest).length);
  });

  test('count characters, not bytes nor halves of them', () => {
    const before = drafted('staff-brief').list[0]?.length ?? 0;
    const plan = withStatement('en', 'staff-brief', { since: '😀 Since {$started_at}.' });
    expect(drafted('staff-brief', { plan }).list[0]?.length).toBe(before + 2);
  });

  test('keep to the lower limit of channel and platform', () => {
    const connectors = {
      ...SMALL_PLAN.connectors,
      webhook: { format: 'firsthour/connector@1', id: 'webhook', limit: { unit: 'chars', max: 300 } },
    } as const;
    const limits = drafted('update', { plan: { ...SMALL_PLAN, connectors } }).list.map(({ limit }) => limit);
    expect(limits).toEqual([300, 300, 300, 300, 300, 300, null]);
  });

  test('say which short forms they took and what they left out', () => {
    const social = drafted('holding').list.find(({ channel, language }) => channel === 'social' && language === 'en');
    expect(social).toMatchObject({
      limit: 400,
      fits: true,
      shortened: ['workaround', 'regret'],
      dropped: [],
    });
  });

  test('that fit nowhere are marked, and stay whole', () => {
    const { social } = SMALL_PLAN.workspace.channels;
    const channels = social ? { social: { ...social, limit: { unit: 'chars', max: 50 } as const } } : {};
    const draft = drafted('holding', { plan: { ...SMALL_PLAN, workspace: { ...SMALL_PLAN.workspace, channels } } });
    expect(draft.list.map(({ fits }) => fits)).toEqual([false, false]);
    expect(draft.renditions[draft.list[0]?.sha256 ?? '']?.text).toContain(
      'Next update by {$next_update_by} on https://',
    );
  });

  test('take no short form for options that are not the usual ones', () => {
    const monday = '2016-09-12T09:00:00.000Z';
    const facts = { started_at: set('2016-09-12T08:00:00.000Z') };
    const options = { 'other-atm': false, 'branch-cash': true };
    const social = drafted('holding', { incident: smallIncident({ facts, options }), now: monday }).list[2];
    expect(social?.shortened).not.toContain('workaround');
    const { social: place } = SMALL_PLAN.workspace.channels;
    const channels = place ? { social: { ...place, limit: { unit: 'chars', max: 250 } as const } } : {};
    const tight = drafted('holding', { plan: { ...SMALL_PLAN, workspace: { ...SMALL_PLAN.workspace, channels } } });
    expect(tight.list[0]?.shortened).toContain('workaround');
  });
});

describe('consent', () => {
  test('was given with the playbook for what is preapproved', () => {
    expect(drafted('holding')).toMatchObject({ preapproved: true, needs: [], edited: [] });
  });

  test('is needed again for a part written by hand, and for the compensations in it', () => {
    const draft = drafted('holding', { edits: { 'regret.en': 'We are very sorry.' } });
    expect(draft).toMatchObject({ preapproved: false, needs: ['comms-lead', 'finance'], edited: ['regret.en'] });
    expect(draft.parts.en?.regret).toBe('We are very sorry.');
  });

  test('is asked of the nearest rule, a role for each person, and of those who agree to compensations', () => {
    const incident = smallIncident({ facts: RESTORED, options: { 'late-fees': true } });
    expect(drafted('apology', { incident }).needs).toEqual(['comms-lead', 'comms-lead', 'legal', 'finance']);
    expect(drafted('restored', { incident }).needs).toEqual(['comms-lead']);
  });

  test('covers in the playbook only the compensations that it offers unasked', () => {
    const draft = drafted('holding', { incident: smallIncident({ facts: RESTORED, options: { 'late-fees': true } }) });
    expect(draft).toMatchObject({
      preapproved: false,
      needs: ['finance', 'legal'],
      options: ['other-atm', 'refund-fees', 'late-fees'],
    });
  });

  test('was given with the playbook for no text that is free', () => {
    const plan = {
      ...withStatement('en', 'holding', { who: '{$details}' }),
      playbook: {
        ...SMALL_PLAN.playbook,
        facts: { ...SMALL_PLAN.playbook.facts, details: { ask: 'What else?', type: 'text' } },
      },
    } as const;
    const incident = smallIncident({ facts: { details: set({ en: 'Only in the north.', ro: 'Doar în nord.' }) } });
    expect(drafted('holding', { plan })).toMatchObject({ preapproved: true });
    const draft = drafted('holding', { plan, incident });
    expect(draft).toMatchObject({ preapproved: false, needs: ['comms-lead', 'finance'] });
    expect(draft.parts.en?.who).toBe('Only in the north.');
  });
});

describe('a draft', () => {
  test('has the next revision', () => {
    const before = { draft: drafted('holding') } as unknown as DraftState;
    expect(drafted('holding').revision).toBe(1);
    expect(drafted('holding', { incident: smallIncident({ drafts: { holding: [before] } }) }).revision).toBe(2);
  });

  test('survives the journal: it is the same after JSON', () => {
    const draft = drafted('holding');
    expect(JSON.parse(JSON.stringify(draft))).toEqual(draft);
  });

  test('names what the stage needs and nobody can say, with the alternatives', () => {
    const update = { stage: 'update', audience: 'customers', parts: ['what', 'next_update'] } as const;
    const plan = withRules({ deadlines: {}, statements: { update } });
    expect(drafted('update', { plan }).missing).toEqual(['action|cause|eta', 'next_update']);
  });

  test('needs what the workspace requires, and not what it waives', () => {
    const policy = { parts: { update: { require: ['eta'] as const, waive: { next_update: 'a false rumour' } } } };
    const plan = { ...withRules({ deadlines: {} }), workspace: { ...SMALL_PLAN.workspace, policy } };
    const draft = drafted('update', { plan });
    expect([draft.missing, draft.parts.en?.eta]).toEqual([[], 'We cannot say when it will work.']);
  });

  test('for staff may lack what customers must hear', () => {
    expect(drafted('staff-brief', { incident: smallIncident({ facts: { services: set(null) } }) }).missing).toEqual([]);
  });

  test('lets a part be taken out by hand', () => {
    expect(drafted('holding', { edits: { 'who.en': '', 'who.ro': '' } }).parts.en?.who).toBeUndefined();
  });
});

describe('sameAsLast', () => {
  const first = drafted('update');

  test('sees the same text, whatever the revision', () => {
    expect(sameAsLast({ ...drafted('update'), revision: 2 }, first)).toBe(true);
  });

  test('sees something new in any part', () => {
    const incident = smallIncident({ facts: { cause: confirmed('power') } });
    expect(sameAsLast(drafted('update', { incident }), first)).toBe(false);
    expect(sameAsLast(drafted('update', { edits: { 'action.en': 'We have found it.' } }), first)).toBe(false);
  });

  test('compares the first language that both had', () => {
    const news = drafted('update', { edits: { 'action.en': 'We have found it.' } });
    expect(sameAsLast({ ...news, owed: ['en'] }, first)).toBe(true);
  });
});
