import { expect, test } from 'vitest';

import { openCallBacks } from '../../../src/core/incident/call-backs.ts';
import { callBackTime, notePress } from '../../../src/core/incident/decide/notes.ts';
import { doneTask } from '../../../src/core/incident/decide/steps.ts';
import { openPromises } from '../../../src/core/incident/open-promises.ts';
import { statusOf } from '../../../src/core/incident/status.ts';
import { instant, story } from './story.ts';

const ZONE = 'Europe/Bucharest';

test('a journalist who is to be called back is a deadline, met by done', () => {
  const told = story().at('10:30');
  told.must((asked) => notePress(asked, 'Ziarul, is the money safe?', instant('13:00')));
  told.must((asked) => notePress(asked, 'Radio, since when?', instant('11:00')));
  const deadline = (id: string) =>
    statusOf(told.plan, told.incident(), told.now()).deadlines.find((one) => one.id === id);
  expect(deadline('call-back-1')).toEqual({
    id: 'call-back-1',
    due_at: instant('13:00'),
    state: 'pending',
    met_at: null,
    about: 'Ziarul, is the money safe?',
  });
  expect(openCallBacks(told.incident()).map(({ task }) => task)).toEqual(['call-back-2', 'call-back-1']);
  told.at('11:01');
  expect(deadline('call-back-2')?.state).toBe('missed');
  told.must((asked) => doneTask(asked, 'call-back-2'));
  expect(deadline('call-back-2')).toMatchObject({ state: 'late', met_at: instant('11:01') });
  told.must((asked) => doneTask(asked, 'call-back-1'));
  expect(deadline('call-back-1')?.state).toBe('met');
  expect(openCallBacks(told.incident())).toEqual([]);
  expect(told.does((asked) => doneTask(asked, 'call-back-1'))).toBe('already-done');
  expect(told.does((asked) => doneTask(asked, 'call-back-3'))).toBe('task-unknown');
});

test('a call that nobody has made is a promise that stands before the end', () => {
  const told = story().at('10:30');
  told.must((asked) => notePress(asked, 'Radio, since when?', instant('11:00')));
  const calls = () => openPromises(told.plan, told.incident(), told.now()).filter(({ kind }) => kind === 'call-back');
  expect(calls()).toEqual([{ promise: 'call-back-1', kind: 'call-back', due_at: instant('11:00') }]);
  told.must((asked) => doneTask(asked, 'call-back-1'));
  expect(calls()).toEqual([]);
});

test('nobody is called back in the past, and nobody without a word', () => {
  const told = story().at('10:30');
  expect(told.does((asked) => notePress(asked, 'Radio', instant('10:30')))).toBe('call-back-past');
  expect(told.does((asked) => notePress(asked, ' ', instant('11:00')))).toBe('note-empty');
  expect(told.does((asked) => notePress(asked, 'x'.repeat(4_001), instant('11:00')))).toBe('note-too-long');
});

test.each([
  ['16:00', instant('13:00')],
  ['+30m', instant('11:00')],
  ['2016-09-11 09:00', instant('2016-09-11T06:00:00Z')],
])('%s is a time to come', (typed, at) => {
  expect(callBackTime(typed, { now: instant('10:30'), zone: ZONE })).toBe(at);
});

test.each(['13:25', '-10m', '2016-09-10 13:00', 'now'])('%s has passed at 13:30', (typed) => {
  expect(callBackTime(typed, { now: instant('10:30'), zone: ZONE })).toMatchObject({
    refusal: { code: 'call-back-past' },
  });
});

test('a quarter past midnight is to come at half past eleven in the evening', () => {
  expect(callBackTime('00:15', { now: instant('20:30'), zone: ZONE })).toBe(instant('21:15'));
});
