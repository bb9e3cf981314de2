import { expect, test } from 'vitest';

import { loseDependencies, restoreDependencies } from '../../../src/core/incident/decide/dependencies.ts';
import { mark } from '../../../src/core/incident/decide/mark.ts';
import { addNote } from '../../../src/core/incident/decide/notes.ts';
import { chooseOptions, dropOptions } from '../../../src/core/incident/decide/options.ts';
import { setFacts } from '../../../src/core/incident/decide/set-facts.ts';
import { takeCommand } from '../../../src/core/incident/decide/take-command.ts';
import { statusOf } from '../../../src/core/incident/status.ts';
import { instant, story } from './story.ts';

test('whoever opened commands, until somebody takes over', () => {
  const told = story();
  expect(told.incident().commander).toBe('ana');
  expect(told.does((asked) => takeCommand(asked))).toBe('nothing');
  expect(told.does((asked) => takeCommand(asked, 'Ana sleeps'), 'dan')).toBe('command.taken');
  expect(told.incident().commander).toBe('dan');
  expect(told.does((asked) => takeCommand(asked), 'nobody')).toBe('person-unknown');
});

test('it is classified once, at the time that is said', () => {
  const told = story().at('11:00');
  expect(told.does((asked) => mark(asked, { mark: 'classified', at: instant('11:01') }))).toBe('time-to-come');
  told.must((asked) => mark(asked, { mark: 'classified', at: instant('10:50') }));
  expect(told.incident().classified_at).toBe(instant('10:50'));
  expect(told.does((asked) => mark(asked, { mark: 'classified' }))).toBe('already-marked');
});

test('it works again once, after it began and not in the future', () => {
  const told = story().at('11:00');
  expect(told.does((asked) => mark(asked, { mark: 'restored', at: instant('10:04') }))).toBe('restored-before-start');
  expect(told.does((asked) => mark(asked, { mark: 'restored', at: instant('11:01') }))).toBe('time-to-come');
  told.must((asked) => mark(asked, { mark: 'restored', at: instant('10:05') }));
  expect(told.incident()).toMatchObject({ state: 'restored', facts: { restored_at: { value: instant('10:05') } } });
  expect(told.does((asked) => mark(asked, { mark: 'restored' }))).toBe('already-marked');
});

test('a wrong time of a mark is corrected by marking it again at another', () => {
  const told = story().at('11:00');
  told.must((asked) => mark(asked, { mark: 'classified' })).must((asked) => mark(asked, { mark: 'restored' }));
  told.at('11:10');
  for (const one of ['classified', 'restored'] as const) {
    expect(told.does((asked) => mark(asked, { mark: one }))).toBe('already-marked');
    expect(told.does((asked) => mark(asked, { mark: one, at: instant('11:00') }))).toBe('already-marked');
    expect(told.does((asked) => mark(asked, { mark: one, at: instant('10:50') }))).toBe(`incident.${one}`);
  }
  expect(told.incident()).toMatchObject({
    classified_at: instant('10:50'),
    facts: { restored_at: { value: instant('10:50') } },
  });
});

test('not known when it began, it may have ended before anybody looked', () => {
  const told = story({ typed: { services: 'cards', started_at: '' } });
  expect(told.does((asked) => mark(asked, { mark: 'restored', at: instant('10:00') }))).toBe('incident.restored');
});

test('what is lost is lost since then, and what is seen alive is not lost any more', () => {
  const told = story({ lost: ['office'] }).at('10:30');
  expect(told.does((asked) => loseDependencies(asked, ['site', 'office']))).toBe('dependency.lost');
  expect(told.incident().lost).toEqual({ office: instant('10:20'), site: instant('10:30') });
  expect(told.does((asked) => loseDependencies(asked, ['site']))).toBe('nothing');
  expect(told.does((asked) => restoreDependencies(asked, ['site', 'switch']))).toBe('dependency.restored');
  expect(told.incident()).toMatchObject({ lost: { office: instant('10:20') }, alive: { site: instant('10:30') } });
  expect(told.does((asked) => restoreDependencies(asked, ['site']))).toBe('nothing');
  told.must((asked) => loseDependencies(asked, ['site']));
  expect(told.incident().alive).not.toHaveProperty('site');
});

test('options are chosen, left out and chosen again', () => {
  const told = story();
  told.must((asked) => chooseOptions(asked, ['late-fees', 'branch-cash']));
  told.must((asked) => dropOptions(asked, ['late-fees', 'other-atm']));
  told.must((asked) => chooseOptions(asked, ['other-atm'], 'workarounds'));
  expect(told.incident().options).toEqual({ 'late-fees': false, 'branch-cash': true, 'other-atm': true });
  expect(told.incident().chosen).toEqual(['workarounds']);
  expect(told.does((asked) => chooseOptions(asked, ['free-money']))).toBe('option-unknown');
});

test('none of a kind leaves out what would have been said unasked', () => {
  const told = story();
  expect(told.does((asked) => chooseOptions(asked, [], 'compensations'))).toBe('options.dropped, options.chosen');
  expect(told.incident()).toMatchObject({ options: { 'refund-fees': false }, chosen: ['compensations'] });
  told.publish(['holding']);
  expect(told.incident().drafts.holding?.[0]?.draft.parts.en).not.toHaveProperty(
    'compensation',
    'We will refund the fees.',
  );
  expect(told.does((asked) => chooseOptions(asked, [], 'compensations'))).toBe('options.chosen');
});

test('a note has a text, and not a book', () => {
  const told = story();
  expect(told.does((asked) => addNote(asked, { text: ' \n' }))).toBe('note-empty');
  expect(told.does((asked) => addNote(asked, { text: 'x'.repeat(4001) }))).toBe('note-too-long');
  expect(told.does((asked) => addNote(asked, { text: 'x'.repeat(4000) }))).toBe('note.added');
  expect(told.does((asked) => addNote(asked, { file: 'privileged/1', sha256: 'ab' }))).toBe('note.added');
  expect(told.incident().notes).toBe(2);
});

test('severity is the first whose condition holds', () => {
  const told = story();
  const severity = () => statusOf(told.plan, told.incident(), told.now()).severity;
  expect(severity()).toBe('critical');
  told.must((asked) => setFacts(asked, { scope: 'some' }));
  expect(severity()).toBe('major');
});

test('the status of a whole incident has the shape that others build on', () => {
  const told = story({ lost: ['site'] });
  told.publish(['staff-brief', 'holding']);
  const status = statusOf(told.plan, told.incident(), instant('10:30'));
  expect(status).toMatchObject({
    id: '2016-09-10-small-outage',
    mode: 'live',
    state: 'open',
    playbook: { id: 'small-outage', version: '1.0.0' },
    started_at: instant('10:05'),
    detected_at: instant('10:20'),
    opened_at: instant('10:20'),
    now: instant('10:30'),
    commander: 'ana',
    lost: ['site'],
    next_step: { id: 'restored', title: 'Does it work again?' },
    head: told.entries().at(-1)?.hash,
  });
  expect(status.statements.map(({ id, revision, published_at }) => [id, revision, published_at])).toEqual([
    ['staff-brief', 1, instant('10:20')],
    ['holding', 1, instant('10:20')],
  ]);
  expect(status.deliveries.find(({ id }) => id === 'holding-1/website/en')).toEqual({
    id: 'holding-1/website/en',
    statement: 'holding',
    revision: 1,
    channel: 'website',
    language: 'en',
    state: 'skipped',
    attempts: 0,
    amends: null,
    by_hand: false,
    reason: 'dependency-lost',
    receipt: null,
  });
});
