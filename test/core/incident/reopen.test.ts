import { expect, test } from 'vitest';

import { deadlinesOf } from '../../../src/core/incident/deadlines.ts';
import { closeIncident } from '../../../src/core/incident/decide/close-incident.ts';
import { draftStatement } from '../../../src/core/incident/decide/draft-statement.ts';
import { mark } from '../../../src/core/incident/decide/mark.ts';
import { reopen } from '../../../src/core/incident/decide/reopen.ts';
import { setFacts } from '../../../src/core/incident/decide/set-facts.ts';
import { tooSoon } from '../../../src/core/incident/decide/too-soon.ts';
import { fold } from '../../../src/core/incident/fold.ts';
import { staleness } from '../../../src/core/incident/freshness.ts';
import { statusOf } from '../../../src/core/incident/status.ts';
import { nextStep } from '../../../src/core/incident/step-state.ts';
import { withoutTheEnd } from '../../../src/core/incident/still-open.ts';
import { openQuestions } from '../../../src/core/incident/walk.ts';
import { RELAPSE_PLAN } from '../../plans/relapse-plan.ts';
import { SMALL_PLAN } from '../../plans/small-plan.ts';
import { closeInGoodHands } from './closing.ts';
import type { Story } from './story.ts';
import { instant, story } from './story.ts';

const EMERGENCY = { emergency: true, because: 'nobody can be reached' };

/** Spoken at 10:22, marked as working at 10:50 and, unless told otherwise, heard to work at 10:52. */
function restored(plan = RELAPSE_PLAN, heard = true): Story {
  const told = story({ plan }).at('10:22');
  told.publish(['holding']);
  told.accept().at('10:50');
  told.must((asked) => mark(asked, { mark: 'restored' }));
  if (!heard) return told;
  told.at('10:52').publish(['restored'], EMERGENCY);
  return told.accept();
}

function again(told: Story, at: string, since?: string): Story {
  const what = { because: 'the shops call', since: since === undefined ? undefined : instant(since) };
  return told.at(at).must((asked) => reopen(asked, { ...what, typed: { services: 'cards' } }));
}

function deadlines(told: Story, at: string): readonly (readonly unknown[])[] {
  return deadlinesOf(told.plan, told.incident(), instant(at)).map(({ id, due_at, state }) => [
    id,
    due_at?.slice(11, 16) ?? null,
    state,
  ]);
}

const keys = (told: Story, at = told.now()) =>
  openQuestions(told.plan, told.incident(), instant(at)).map(({ key }) => key);

test('it is refused where nothing was marked, and wants a reason and a time that can be', () => {
  const asked = { because: 'why', since: undefined, typed: {} };
  expect(story().does((one) => reopen(one, asked))).toBe('not-marked-restored');
  const told = restored();
  expect(told.does((one) => reopen(one, { ...asked, because: ' ' }))).toBe('reason-missing');
  expect(told.does((one) => reopen(one, { ...asked, because: undefined }))).toBe('reason-missing');
  expect(told.does((one) => reopen(one, { ...asked, since: instant('10:53') }))).toBe('time-to-come');
  expect(told.does((one) => reopen(one, { ...asked, since: instant('10:04') }))).toBe('relapse-before-start');
  expect(told.does((one) => reopen(one, { ...asked, typed: { services: 'moon' } }))).toBe('not-a-value');
  told.must((one) => closeInGoodHands(one, ['mail', 'website', 'social', 'door'], 'enough'));
  expect(told.does((one) => reopen(one, asked))).toBe('incident-over');
});

test('the state is open again; that it ended stands no more, and neither does the old estimate', () => {
  const told = restored().must((asked) => setFacts(asked, { eta: '15:00' }));
  again(told, '11:30', '11:20');
  const { state, facts, reopenings } = told.incident();
  expect(state).toBe('open');
  expect(facts.restored_at).toBeUndefined();
  expect(facts.eta).toBeUndefined();
  expect([facts.services?.value, facts.relapsed_at?.value]).toEqual([['cards'], instant('11:20')]);
  expect(reopenings).toMatchObject([{ because: 'the shops call', restored_at: instant('10:50'), by: 'ana' }]);
  expect(told.incident().releases).toHaveLength(2);
  const status = statusOf(told.plan, told.incident(), told.now());
  expect([status.state, status.restored, status.next_update_by]).toEqual(['open', null, null]);
  expect(status.reopened).toEqual([{ at: instant('11:30'), because: 'the shops call' }]);
});

test('what takes it back comes first, whatever else is open', () => {
  const told = again(restored(), '11:30');
  expect(keys(told)[0]).toBe('publish.relapse');
  expect(nextStep(told.plan, told.incident(), told.now())?.id).toBe('relapse');
  told.publish(['relapse']);
  expect(keys(told)).not.toContain('publish.relapse');
  told.fail();
  expect(keys(told)[0]).toBe('publish.relapse');
});

test('one person says it, and it says what, since when, and that we were wrong', () => {
  const told = again(restored(), '11:30', '11:20');
  expect(told.publish(['relapse'])).toBe('statement.published');
  const draft = told.incident().drafts.relapse?.at(-1)?.draft;
  expect(draft).toMatchObject({ needs: [], preapproved: true, missing: [], owed: [] });
  expect(draft?.parts.en).toMatchObject({
    what: 'We said that it worked again. For some of you it has stopped again: card payments.',
    since: 'It stopped again at 14:20 (Bucharest time).',
  });
  expect(told.incident().releases.at(-1)?.next_update_by).toBe(instant('12:00'));
});

test('nobody says that it has stopped again before it has', () => {
  const soon = (told: Story) => tooSoon(told.plan, told.incident(), ['relapse']);
  expect(soon(story({ plan: RELAPSE_PLAN }))).toMatchObject({ refusal: { code: 'not-reopened' } });
  expect(soon(restored())).toMatchObject({ refusal: { code: 'not-reopened' } });
  expect(soon(again(restored(), '11:30'))).toBeNull();
});

test('there is half an hour to say so; then the first interval counts again, and what was met stays met', () => {
  const told = again(restored(), '13:40');
  const before = [
    ['first-statement', '11:05', 'met'],
    ['next-update#1', '10:55', 'met'],
  ];
  expect(deadlines(told, '13:41')).toEqual([
    ...before,
    ['next-update', null, 'pending'],
    ['relapse', '14:10', 'pending'],
    ['pay-refund-fees', null, 'pending'],
  ]);
  expect(deadlines(told, '14:11')).toContainEqual(['relapse', '14:10', 'missed']);
  told.at('13:50').publish(['relapse']);
  told.accept();
  // Three hours after the first word the interval would be an hour.
  expect(deadlines(told, '13:51')).toEqual([
    ...before,
    ['next-update', '14:20', 'pending'],
    ['relapse', '14:10', 'met'],
    ['pay-refund-fees', null, 'pending'],
  ]);
});

test('the promise of the relapse ends with the second end', () => {
  const told = again(restored(), '11:30');
  told.publish(['relapse']);
  told.accept().at('11:50');
  told.must((asked) => mark(asked, { mark: 'restored', confirmedBy: 'dan' }));
  expect(deadlines(told, '11:51')).toContainEqual(['next-update', '12:00', 'pending']);
  told.publish(['restored'], EMERGENCY);
  told.accept();
  const turns = deadlines(told, '12:30').filter(([id]) => String(id).startsWith('next-update'));
  expect(turns).toEqual([
    ['next-update#1', '10:55', 'met'],
    ['next-update#2', '12:00', 'met'],
  ]);
});

test('a second relapse is told in the same words, and there is nothing new only within one', () => {
  const told = again(restored(), '11:30');
  told.publish(['relapse']);
  told.accept();
  expect(told.publish(['relapse'])).toBe('nothing-new');
  told.at('11:50').must((asked) => mark(asked, { mark: 'restored' }));
  told.publish(['restored'], EMERGENCY);
  told.accept();
  again(told, '12:10');
  expect(keys(told)[0]).toBe('publish.relapse');
  expect(told.publish(['relapse'])).toBe('statement.published');
  told.accept();
  expect(deadlines(told, '12:11').filter(([id]) => String(id).startsWith('relapse'))).toEqual([
    ['relapse#1', '12:00', 'met'],
    ['relapse', '12:40', 'met'],
  ]);
});

test('a text that says the end, written before, is out of date, also once it ends again', () => {
  const told = restored(RELAPSE_PLAN, false);
  told.must((asked) => draftStatement(asked, 'restored', {}));
  const stale = () => {
    const state = told.incident().drafts.restored?.[0];
    return state ? staleness(told.plan, told.incident(), state, told.now()) : [];
  };
  expect(stale()).toEqual([]);
  again(told, '11:30');
  expect(stale()).toContain('phase');
  told.must((asked) => mark(asked, { mark: 'restored', at: instant('11:30') }));
  expect(stale()).toContain('phase');
});

test('the end is asked for and said anew', () => {
  const told = again(restored(), '11:30');
  told.publish(['relapse']);
  told.accept();
  expect(keys(told)).toContain('mark.restored');
  expect(keys(told)).not.toContain('publish.say-restored');
  told.at('11:50').must((asked) => mark(asked, { mark: 'restored' }));
  expect(keys(told)).toContain('publish.say-restored');
  expect(withoutTheEnd(told.incident())).not.toEqual([]);
  expect(told.publish(['restored'], EMERGENCY)).toBe('statement.published');
  told.accept();
  expect(withoutTheEnd(told.incident())).toEqual([]);
  expect(keys(told)).not.toContain('publish.say-restored');
});

test('an update goes out in the second run as in the first', () => {
  const told = again(restored(), '11:30');
  told.publish(['relapse']);
  told.accept().at('11:55');
  told.must((asked) => setFacts(asked, { actions: 'moving' }));
  expect(keys(told)[0]).toMatch(/^publish\.updates/);
  expect(told.publish(['update'])).toBe('statement.published');
  told.accept();
  expect(deadlines(told, '11:56')).toContainEqual(['next-update', '12:25', 'pending']);
});

test('where the public had not heard of the end, nothing is to be taken back, and the old promise stands', () => {
  const told = again(restored(RELAPSE_PLAN, false), '10:53');
  expect(keys(told)).not.toContain('publish.relapse');
  expect(deadlines(told, '10:54').map(([id]) => id)).not.toContain('relapse');
  expect(deadlines(told, '10:54')).toContainEqual(['next-update', '10:55', 'pending']);
  told.must((asked) => setFacts(asked, { actions: 'moving' }));
  told.publish(['update'], { because: 'cash machines work' });
  told.accept();
  expect(deadlines(told, '10:54')).toContainEqual(['next-update#1', '10:55', 'met']);
});

test('texts that it works, and are not out yet, are called back; one that comes in all the same has to be taken back', () => {
  const told = restored(RELAPSE_PLAN, false).at('10:52');
  told.publish(['restored'], EMERGENCY);
  told.write('delivery.attempted', { delivery: 'restored-1/social/en', attempt: 1, until: instant('10:53') });
  again(told, '10:52');
  const states = Object.values(told.incident().deliveries).filter(({ stage }) => stage === 'restored');
  expect(told.incident().deliveries['restored-1/social/en']?.state).toBe('unknown');
  expect(states.every(({ state }) => state === 'skipped' || state === 'unknown')).toBe(true);
  expect(keys(told)).not.toContain('publish.relapse');
  told.accept('restored-1/social/en');
  expect(keys(told)[0]).toBe('publish.relapse');
  // The end that came in too late is no end of the second run.
  expect(deadlines(told, '10:54')).toContainEqual(['next-update#1', '10:55', 'met']);
  told.publish(['relapse']);
  told.accept();
  expect(deadlines(told, '10:54').filter(([id]) => id === 'next-update')).toHaveLength(1);
});

test('reopened in vain, it works again: nothing is left to be taken back', () => {
  const told = again(restored(), '11:30').at('11:35');
  told.must((asked) => mark(asked, { mark: 'restored' }));
  expect(deadlines(told, '13:00')).toContainEqual(['relapse', '12:00', 'ended']);
});

test('a playbook without words for it asks for the update at once', () => {
  const told = again(restored(SMALL_PLAN), '11:30');
  expect(keys(told)[0]).toMatch(/^publish\.updates/);
});

test('the beginning of the relapse can be recorded later, and only then', () => {
  const typed = { relapsed_at: '14:20' };
  expect(restored().does((asked) => setFacts(asked, typed))).toBe('fact-unknown');
  const told = again(restored(), '11:30').must((asked) => setFacts(asked, typed));
  expect(told.incident().facts.relapsed_at?.value).toBe(instant('11:20'));
});

test('across midnight the relapse is told with its day, and half an hour stays half an hour', () => {
  const told = again(restored(), '2016-09-10T20:55:00Z', '2016-09-10T20:50:00Z');
  told.at('2016-09-10T21:05:00Z').publish(['relapse']);
  expect(told.incident().drafts.relapse?.at(-1)?.draft.parts.en?.since).toBe(
    'It stopped again at 23:50 (Bucharest time, 10 September).',
  );
  expect(deadlines(told, '2016-09-10T21:06:00Z')).toContainEqual(['relapse', '21:25', 'pending']);
});

test('the same entries give the same state, one by one and at once', () => {
  const told = again(restored(), '11:30');
  told.publish(['relapse']);
  told.accept().must((asked) => mark(asked, { mark: 'restored' }));
  expect(fold(told.entries())).toEqual(told.incident());
});
