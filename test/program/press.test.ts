import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import type { Status } from '../../src/core/incident/status.ts';
import type { OnStage } from './on-stage.ts';
import { openStage } from './on-stage.ts';
import { expectPlain, expectPlainJson } from './plain.ts';

let on: OnStage;

beforeEach(async () => {
  on = await openStage();
  const { exit } = await on.type([
    ...'start data-centre-loss --started=-10m --set services=cards,atm --no-walk'.split(' '),
  ]);
  expect(exit).toBe(0);
});

afterEach(() => on.clear());

async function status(): Promise<Status> {
  return JSON.parse((await on.type(['status', '--json'])).out) as Status;
}

describe('a journalist calls', () => {
  test('what was asked is a deadline until somebody has called back', async () => {
    const noted = await on.type(['note', '--press', 'Ziarul, is the money safe?', '--call-back', '14:00', '--json']);
    expect(noted.exit).toBe(0);
    expect(JSON.parse(noted.out)).toMatchObject({
      entries: ['note.added'],
      call_back: { task: 'call-back-1', due_at: '2016-09-10T11:00:00.000Z' },
    });
    expect((await status()).deadlines).toContainEqual(
      expect.objectContaining({ id: 'call-back-1', state: 'pending', about: 'Ziarul, is the money safe?' }),
    );
    expect((await on.type(['status'])).out).toContain('call back Ziarul (call-back-1)');
    expect((await on.type(['lines', '--to', 'press'])).out).toContain('then: firsthour done');
    expect((await on.type(['log'])).out).toContain('the press asks: Ziarul, is the money safe?; call back by 14:00');
    const called = await on.type(['done', 'call-back-1']);
    expect([called.exit, called.out]).toEqual([0, 'Recorded: done: call-back-1.\n']);
    expect((await status()).deadlines.find(({ id }) => id === 'call-back-1')?.state).toBe('met');
  });

  test.each([
    [['--press', 'Ziarul, why?', '--call-back', '13:05'], 'call-back-past'],
    [['--press', 'Ziarul, why?', '--call-back', 'soon'], 'not-a-time'],
    [['--press', 'Ziarul, why?'], 'flag-missing'],
    [['--call-back', '14:00'], 'flag-missing'],
    [['a note', '--press', 'Ziarul, why?', '--call-back', '14:00'], 'press-alone'],
    [['--press', ' ', '--call-back', '14:00'], 'note-empty'],
  ])('note %j is wrong use, and writes nothing', async (flags, code) => {
    expectPlain(await on.type(['note', ...flags]), 2, code);
    expect(await expectPlainJson(await on.type(['note', ...flags, '--json']), 2, code)).toMatchObject({ code });
    expect((await status()).deadlines.some(({ id }) => id.startsWith('call-back'))).toBe(false);
  });

  test('an answer is public once a channel has accepted it', async () => {
    const answers = async () =>
      JSON.parse((await on.type(['lines', '--to', 'press', '--language', 'en', '--json'])).out).questions;
    expect((await answers()).find(({ id }: { id: string }) => id === 'since')).toMatchObject({ public: false });
    await on.type(['publish', 'holding', '--yes']);
    expect((await answers()).find(({ id }: { id: string }) => id === 'since')).toEqual({
      id: 'since',
      ask: 'Since when is it not working?',
      answer: 'The outage began at 13:00 (Bucharest time).',
      public: true,
    });
  });
});

describe('no screen', () => {
  test('the kit of the open incident, of a playbook, and as HTML', async () => {
    expect((await on.type(['print'])).out).toContain('The outage began at 13:00 (Bucharest time).');
    const { out, exit } = await on.type(['print', 'data-centre-loss', '--format', 'html', '--language', 'en']);
    expect([exit, out.slice(0, 15)]).toEqual([0, '<!doctype html>']);
  });

  test('an alarm is for staff', async () => {
    const { exit, err } = await on.type(['status', '--watch', '--alarm', 'social']);
    expect([exit, err]).toEqual([4, expect.stringContaining('An alarm tells staff, never the public: social')]);
  });
});
