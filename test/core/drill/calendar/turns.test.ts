import { describe, expect, test } from 'vitest';

import { type CalendarLine, readCalendarLog, recordOf } from '../../../../src/core/drill/calendar/log.ts';
import { drawTime, type Turn, turnState, turnsBy } from '../../../../src/core/drill/calendar/turns.ts';
import { writeLine } from '../../../../src/core/drill/log-lines.ts';
import { workspaceWith } from './workspace-with.ts';

const workspace = workspaceWith({
  calendar: {
    weekly: { scenario: 'outage/first-hour', cron: '0 10 * * 2' },
    sometime: { scenario: 'outage/rumour', cron: '0 0 * * 1', surprise: true },
  },
});
const THURSDAY = '2026-11-26T08:00:00.000Z';
const [weekly, sometime] = turnsBy(workspace, THURSDAY) as [Turn, Turn];
const at = (turn: Turn, minute: number) => ({
  name: turn.name,
  since: turn.since,
  at: new Date(Date.parse(THURSDAY) + minute * 60_000).toISOString(),
});
const begun = (turn: Turn, run: string, minute: number): CalendarLine => ({ ...at(turn, minute), event: 'begun', run });
const ended = (turn: Turn, run: string, minute: number): CalendarLine => ({
  ...at(turn, minute),
  event: 'ended',
  run,
  drill: '2026-11-26-outage',
  passed: true,
});

describe('the turns of a calendar', () => {
  test('are the latest that has come of each drill, after a week of sleep too', () => {
    expect(weekly).toEqual({
      name: 'weekly',
      scenario: 'outage/first-hour',
      surprise: false,
      since: '2026-11-24T08:00:00.000Z',
      until: '2026-12-01T08:00:00.000Z',
    });
    expect(turnsBy(workspace, '2026-12-10T00:00:00.000Z')[0]?.since).toBe('2026-12-08T08:00:00.000Z');
  });

  test('keep their hour when summer time ends', () => {
    const around = ['2026-10-20T09:00:00.000Z', '2026-10-27T09:00:00.000Z'].map((now) => turnsBy(workspace, now)[0]);
    expect(around.map((turn) => turn?.since)).toEqual(['2026-10-20T07:00:00.000Z', '2026-10-27T08:00:00.000Z']);
  });

  test('leave out what cannot be read: that is a finding of validate', () => {
    const broken = workspaceWith({ calendar: { never: { scenario: 'a/b', cron: '0 0 31 2 *' } } });
    expect(turnsBy(broken, THURSDAY)).toEqual([]);
    expect(turnsBy({ ...workspace, drills: undefined } as never, THURSDAY)).toEqual([]);
  });
});

describe('a turn', () => {
  test('is due until it was run to its end', () => {
    expect(turnState(weekly, [], THURSDAY)).toBe('due');
    expect(turnState(weekly, [begun(weekly, 'a', 0)], at(weekly, 5).at)).toBe('running');
    expect(turnState(weekly, [begun(weekly, 'a', 0), ended(weekly, 'a', 1)], at(weekly, 5).at)).toBe('done');
  });

  test('is due again when whoever ran it was killed', () => {
    const killed = [begun(weekly, 'a', 0)];
    expect(turnState(weekly, killed, at(weekly, 49).at)).toBe('running');
    expect(turnState(weekly, killed, at(weekly, 50).at)).toBe('due');
    expect(turnState(weekly, [...killed, begun(weekly, 'b', 61)], at(weekly, 70).at)).toBe('running');
  });

  test('of two that begin at once belongs to the first line, and only that one ends it', () => {
    const both = [begun(weekly, 'a', 0), begun(weekly, 'b', 0)];
    expect(recordOf(weekly, both).run?.id).toBe('a');
    expect(recordOf(weekly, [...both, ended(weekly, 'b', 1)]).ended).toBeNull();
  });

  test('is not another one of the same name', () => {
    const before = { ...weekly, since: '2026-11-17T08:00:00.000Z' };
    expect(turnState(weekly, [begun(before, 'a', 0), ended(before, 'a', 1)], THURSDAY)).toBe('due');
  });
});

describe('a surprise', () => {
  const drawn = (time: string): CalendarLine => ({ ...at(sometime, 0), event: 'drawn', for: time });

  test('has no time until one is drawn, and comes then', () => {
    expect(turnState(sometime, [], THURSDAY)).toBe('undrawn');
    const time = drawTime(workspace, sometime, THURSDAY, 0.5) ?? '';
    expect(time).toBe('2026-11-27T07:30:00.000Z');
    expect(turnState(sometime, [drawn(time)], THURSDAY)).toBe('later');
    expect(turnState(sometime, [drawn(time)], time)).toBe('due');
  });

  test('of two times that are drawn at once has the first', () => {
    const [early, late] = ['2026-11-26T09:00:00.000Z', '2026-11-26T14:00:00.000Z'];
    expect(recordOf(sometime, [drawn(late), drawn(early)]).drawn).toBe(late);
  });
});

describe('the log of a calendar', () => {
  const lines = [begun(weekly, 'a', 0), ended(weekly, 'a', 1)];

  test('is read as it was written', () => {
    expect(readCalendarLog(lines.map(writeLine).join(''))).toEqual(lines);
  });

  test('loses a line that was left half, and none after it', () => {
    const [first = '', second = ''] = lines.map(writeLine);
    expect(readCalendarLog(`${first.slice(0, 40)}${second}`)).toEqual([lines[1]]);
  });

  test.each(['', 'null', '[]', '{"event":"__proto__"}', '{"event":"begun","name":1}', 'not JSON'])(
    'takes "%s" for no line',
    (text) => expect(readCalendarLog(text)).toEqual([]),
  );
});
