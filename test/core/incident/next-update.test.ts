import { expect, test } from 'vitest';

import { deadlinesOf } from '../../../src/core/incident/deadlines.ts';
import { mark } from '../../../src/core/incident/decide/mark.ts';
import { setFacts } from '../../../src/core/incident/decide/set-facts.ts';
import { intervalAfter } from '../../../src/core/incident/turns.ts';
import { MINUTE } from '../../../src/core/time/duration.ts';
import type { Story } from './story.ts';
import { instant, story } from './story.ts';

/** The turns of the next update at a time, in short: id, due, state. */
function turns(told: Story, at: string) {
  return deadlinesOf(told.plan, told.incident(), instant(at))
    .filter(({ id }) => id.startsWith('next-update'))
    .map(({ id, due_at, state }) => [id, due_at?.slice(11, 16) ?? null, state]);
}

/** Says something new and has it accepted. */
function update(told: Story, at: string): void {
  const actions = told.incident().facts.actions?.value;
  const next = Array.isArray(actions) && actions[0] === 'moving' ? 'repairing' : 'moving';
  told.at(at).must((asked) => setFacts(asked, { actions: next }));
  told.publish(['update']);
  told.accept();
}

test('intervals follow one another, and the last has no end', () => {
  const every = [{ interval: '30m', for: '2h' }, { interval: '1h' }];
  const after = (minutes: number) => intervalAfter(every, minutes * MINUTE) / MINUTE;
  expect([0, 30, 119, 120, 121, 6000].map(after)).toEqual([30, 30, 30, 60, 60, 60]);
  expect(intervalAfter([{ interval: '15m' }], 999 * MINUTE)).toBe(15 * MINUTE);
  expect(intervalAfter([{ interval: '20m', for: '1h' }], 61 * MINUTE)).toBe(20 * MINUTE);
});

test('its clock starts with the first word that the public has accepted', () => {
  const told = story();
  expect(turns(told, '10:20')).toEqual([['next-update', null, 'pending']]);
  told.at('10:22').publish(['staff-brief', 'holding']);
  expect(turns(told, '10:23')).toEqual([['next-update', null, 'pending']]);
  told.at('10:23').accept('staff-brief-1/mail/en', 'staff-brief-1/mail/ro');
  expect(turns(told, '10:24')).toEqual([['next-update', null, 'pending']]);
  told.at('10:25').accept('holding-1/social/en');
  expect(turns(told, '10:26')).toEqual([['next-update', '10:55', 'pending']]);
});

test('half an hour for two hours, then an hour; each kept promise is a numbered turn', () => {
  const told = story().at('10:22');
  told.publish(['holding']);
  told.accept();
  for (const at of ['10:50', '11:20', '11:50', '12:20', '13:20']) update(told, at);
  expect(turns(told, '13:30')).toEqual([
    ['next-update#1', '10:55', 'met'],
    ['next-update#2', '11:20', 'met'],
    ['next-update#3', '11:50', 'met'],
    ['next-update#4', '12:20', 'met'],
    ['next-update#5', '12:50', 'late'],
    ['next-update', '14:20', 'pending'],
  ]);
});

test('a promise that passes is missed, and done after it is late', () => {
  const told = story().at('10:22');
  told.publish(['holding']);
  told.accept();
  expect(turns(told, '10:55')).toEqual([['next-update', '10:55', 'pending']]);
  expect(turns(told, '10:56')).toEqual([['next-update', '10:55', 'missed']]);
  update(told, '11:00');
  expect(turns(told, '11:01')).toEqual([
    ['next-update#1', '10:55', 'late'],
    ['next-update', '11:30', 'pending'],
  ]);
});

test('it ends when the word that it works again is accepted, not when somebody marks it', () => {
  const told = story().at('10:22');
  told.publish(['holding']);
  told.accept().at('10:40');
  told.must((asked) => mark(asked, { mark: 'restored' }));
  expect(turns(told, '10:41')).toEqual([['next-update', '10:55', 'pending']]);
  told.publish(['restored'], { emergency: true, because: 'nobody can be reached' });
  expect(turns(told, '10:45')).toEqual([['next-update', '10:55', 'pending']]);
  told.at('10:50').accept('restored-1/social/ro');
  expect(turns(told, '11:30')).toEqual([['next-update#1', '10:55', 'met']]);
});

test('a first word that says it works again promises nothing', () => {
  const told = story()
    .at('10:22')
    .must((asked) => mark(asked, { mark: 'restored' }));
  told.publish(['restored'], { emergency: true, because: 'nobody can be reached' });
  told.accept();
  expect(turns(told, '11:30')).toEqual([]);
});

test('the same text on one more channel keeps no promise', () => {
  const told = story().at('10:22');
  told.publish(['holding'], { channels: ['social'] });
  told.accept().at('10:30');
  told.publish(['holding']);
  told.accept();
  expect(turns(told, '10:31')).toEqual([['next-update', '10:55', 'pending']]);
  told.at('11:10');
  expect(turns(told, '11:10')).toEqual([['next-update', '10:55', 'missed']]);
});

test('an older word that a channel takes late keeps no promise, and makes none', () => {
  const told = story().at('10:22');
  told.publish(['holding']);
  told.at('10:30').must((asked) => setFacts(asked, { actions: 'moving' }));
  told.publish(['update'], { channels: ['social'] });
  told.accept('update-1/social/en');
  told.at('10:40').accept('holding-1/door/ro');
  expect(turns(told, '10:41')).toEqual([['next-update', '11:00', 'pending']]);
});

test('a playbook without a rule for the next update has no turns, and texts have no blank', () => {
  const { plan } = story();
  const { 'next-update': _, ...deadlines } = plan.playbook.deadlines;
  const told = story({ plan: { ...plan, playbook: { ...plan.playbook, deadlines } } }).at('10:22');
  expect(told.publish(['holding'])).toBe('parts-missing');
  expect(told.publish(['holding'], { because: 'the playbook promises nothing' })).toBe('statement.published');
  told.accept();
  expect(turns(told, '12:00')).toEqual([]);
  expect(told.incident().releases[0]?.next_update_by).toBeNull();
});
