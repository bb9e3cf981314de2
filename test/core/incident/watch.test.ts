import { expect, test } from 'vitest';

import { deadlinesOf } from '../../../src/core/incident/deadlines.ts';
import { closeIncident } from '../../../src/core/incident/decide/close-incident.ts';
import { draftStatement } from '../../../src/core/incident/decide/draft-statement.ts';
import { keepStatement } from '../../../src/core/incident/decide/keep-statement.ts';
import { mark } from '../../../src/core/incident/decide/mark.ts';
import { reopen } from '../../../src/core/incident/decide/reopen.ts';
import { statusOf } from '../../../src/core/incident/status.ts';
import { openQuestions } from '../../../src/core/incident/walk.ts';
import type { Story } from './story.ts';
import { instant, story } from './story.ts';

const CALLS = 'call centre, Ioana';

const find = (told: Story, id: string, at: string) => {
  const found = deadlinesOf(told.plan, told.incident(), instant(at)).find((one) => one.id === id);
  return found && [found.due_at?.slice(11, 16), found.state, found.met_at?.slice(11, 16) ?? null];
};

const status = (told: Story) => statusOf(told.plan, told.incident(), told.now());

test('whoever confirmed it is on the record, a person or a name', () => {
  for (const who of ['dan', CALLS]) {
    const told = story().at('11:00');
    told.must((asked) => mark(asked, { mark: 'restored', confirmedBy: ` ${who} ` }));
    expect(told.entries().at(-1)?.data).toMatchObject({ confirmed_by: who });
    expect(status(told).restored).toEqual({ at: instant('11:00'), confirmed_by: who, watched_until: instant('13:00') });
    expect(told.incident().facts.restored_at).toMatchObject({ confirmed: true, confirmed_by: who });
  }
});

test('nobody is recorded as nobody, and can be added later', () => {
  const told = story().at('11:00');
  told.must((asked) => mark(asked, { mark: 'restored' }));
  expect(told.entries().at(-1)?.data).toMatchObject({ confirmed_by: null });
  expect(status(told).restored?.confirmed_by).toBeNull();
  told.at('11:20');
  expect(told.does((asked) => mark(asked, { mark: 'restored' }))).toBe('already-marked');
  expect(told.does((asked) => mark(asked, { mark: 'restored', confirmedBy: CALLS }))).toBe('incident.restored');
  expect(status(told).restored).toMatchObject({ at: instant('11:00'), confirmed_by: CALLS });
  expect(told.does((asked) => mark(asked, { mark: 'restored', confirmedBy: CALLS }))).toBe('already-marked');
});

test('a corrected time keeps whoever has seen that it works', () => {
  const told = story().at('11:00');
  told.must((asked) => mark(asked, { mark: 'restored', confirmedBy: CALLS }));
  told.must((asked) => mark(asked, { mark: 'restored', at: instant('10:50') }));
  expect(status(told).restored).toMatchObject({ at: instant('10:50'), confirmed_by: CALLS });
});

test('a name has to be one', () => {
  for (const who of ['', '  ', 'a\nb', 'x'.repeat(121), '\u202eIoana', '{$link}'])
    expect(story().does((asked) => mark(asked, { mark: 'restored', confirmedBy: who }))).toBe('confirmer-unreadable');
});

test('what an older program wrote reads as not confirmed', () => {
  const told = story().write('incident.restored', { restored_at: instant('11:00') });
  expect(status(told).restored?.confirmed_by).toBeNull();
});

test('it is watched for two hours, and that is over by itself', () => {
  const told = story().at('11:00');
  expect(find(told, 'watch', '11:00')).toBeUndefined();
  told.must((asked) => mark(asked, { mark: 'restored' }));
  expect(find(told, 'watch', '11:00')).toEqual(['13:00', 'pending', null]);
  expect(find(told, 'watch', '12:59')).toEqual(['13:00', 'pending', null]);
  expect(find(told, 'watch', '13:00')).toEqual(['13:00', 'met', '13:00']);
});

test('closing before that wants a reason; afterwards none', () => {
  const told = story().at('11:00');
  told.must((asked) => mark(asked, { mark: 'restored' }));
  const close = (because?: string) => told.does((asked) => closeIncident(asked, [], because));
  told.at('12:58').does((asked) => {
    const decision = closeIncident(asked, [], undefined);
    expect(decision).toMatchObject({ refusal: { values: { until: '16:00', minutes: 2 } } });
    return decision;
  });
  expect(close()).toBe('still-watched');
  told.at('13:00');
  expect(close()).toBe('incident.closed');
  const early = story().at('11:00');
  early.must((asked) => mark(asked, { mark: 'restored' }));
  expect(early.does((asked) => closeIncident(asked, [], 'seen by the shops'))).toBe('incident.closed');
  expect(find(early, 'watch', '12:00')).toEqual(['13:00', 'ended', null]);
});

test('what stopped again is not watched, and the next watch is a whole one', () => {
  const told = story().at('11:00');
  told.must((asked) => mark(asked, { mark: 'restored', confirmedBy: 'dan' }));
  told.at('11:30').must((asked) => reopen(asked, { because: 'it fails', since: undefined, typed: {} }));
  expect(find(told, 'watch', '11:31')).toBeUndefined();
  told.at('12:00').must((asked) => mark(asked, { mark: 'restored' }));
  expect(find(told, 'watch', '12:01')).toEqual(['14:00', 'pending', null]);
  expect(status(told).restored?.confirmed_by).toBeNull();
});

test('across the end of summer time two hours are two hours', () => {
  const told = story({ at: '2016-10-29T23:00:00Z', typed: { services: 'cards', started_at: '01:30' } });
  told.at('2016-10-30T00:30:00Z').must((asked) => mark(asked, { mark: 'restored' }));
  expect(status(told).restored?.watched_until).toBe('2016-10-30T02:30:00.000Z');
});

/** Marked at 10:40, the promise stands for 10:55, and nobody has said yes to the text yet. */
function marked(): Story {
  const told = story().at('10:22');
  told.publish(['holding']);
  told.accept().at('10:40');
  return told.must((asked) => mark(asked, { mark: 'restored' }));
}

test('marked and not said, the promise stands, and the words for the end come first when it falls due', () => {
  const told = marked();
  const keys = (at: string) => openQuestions(told.plan, told.incident(), instant(at)).map(({ key }) => key);
  expect(find(told, 'next-update', '10:41')).toEqual(['10:55', 'pending', null]);
  expect(status(told).next_update_by).toBe(instant('10:55'));
  expect(keys('10:46')[0]).toBe('publish.say-restored');
  expect(find(told, 'next-update', '10:56')).toEqual(['10:55', 'missed', null]);
});

test('it is kept by the words for the end, or by an update that somebody says is true', () => {
  const ended = marked();
  ended.publish(['restored'], { emergency: true, because: 'nobody can be reached' });
  expect(find(ended, 'next-update', '10:45')).toEqual(['10:55', 'pending', null]);
  ended.at('10:50').accept('restored-1/social/en');
  expect(find(ended, 'next-update#1', '10:51')).toEqual(['10:55', 'met', '10:50']);
  expect(find(ended, 'next-update', '10:51')).toBeUndefined();

  const updated = marked().at('10:50');
  updated.must((asked) => draftStatement(asked, 'update', { 'what.en': 'It may work; we are checking.' }));
  updated.must((asked) => keepStatement(asked, 'update', 'some cards still fail'));
  expect(updated.publish(['update'], { emergency: true, because: 'the promise falls due' })).toBe(
    'statement.published',
  );
  updated.accept();
  expect(find(updated, 'next-update#1', '10:51')).toEqual(['10:55', 'met', '10:50']);
  expect(find(updated, 'next-update', '10:51')?.[1]).toBe('pending');
});
