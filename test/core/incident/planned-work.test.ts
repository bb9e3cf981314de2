import { describe, expect, test } from 'vitest';

import { deadlinesOf } from '../../../src/core/incident/deadlines.ts';
import { closeIncident } from '../../../src/core/incident/decide/close-incident.ts';
import { mark } from '../../../src/core/incident/decide/mark.ts';
import { addNote } from '../../../src/core/incident/decide/notes.ts';
import { go, noGo } from '../../../src/core/incident/decide/planned-work.ts';
import { setFacts } from '../../../src/core/incident/decide/set-facts.ts';
import { standDown } from '../../../src/core/incident/decide/stand-down.ts';
import { doneTask, skipStep } from '../../../src/core/incident/decide/steps.ts';
import { withhold } from '../../../src/core/incident/decide/withhold.ts';
import { fold } from '../../../src/core/incident/fold.ts';
import { statusOf } from '../../../src/core/incident/status.ts';
import { openQuestions } from '../../../src/core/incident/walk.ts';
import { whereabouts } from '../../../src/core/incident/whereabouts.ts';
import type { Story } from './story.ts';
import { instant, story } from './story.ts';

/** Armed at 10:20 (UTC) for work from 12:00 to 14:00 that stops cards. */
function armed(more: Parameters<typeof story>[0] = {}): Story {
  return story({ typed: { services: 'cards' }, window: { from: '12:00', to: '14:00' }, ...more });
}

function clocks(told: Story, at = told.now()): readonly (readonly [string, string])[] {
  return deadlinesOf(told.plan, told.incident(), instant(at)).map(({ id, state }) => [id, state] as const);
}

function asks(told: Story, at = told.now()): readonly string[] {
  return openQuestions(told.plan, told.incident(), instant(at)).map(({ key }) => key);
}

describe('planned work', () => {
  test.each([
    ['window-backwards', { window: { from: '12:00', to: '11:00' } }],
    ['window-backwards', { window: { from: '12:00', to: '12:00' } }],
    ['window-past', { window: { from: '09:00', to: '10:20' } }],
    ['window-without-services', { typed: {} }],
    ['window-without-services', { typed: { services: '' } }],
    ['not-a-value', { typed: { services: 'crads' } }],
  ])('is not armed: %s', (code, more) => {
    expect(() => armed(more)).toThrow(code);
  });

  test('may have begun already', () => {
    expect(armed({ window: { from: '09:00', to: '10:21' } }).incident().state).toBe('armed');
  });

  test('has no clock but its end, and asks nothing until a quarter of an hour before it', () => {
    const told = armed();
    expect(told.incident()).toMatchObject({ state: 'armed', planned: { decided_at: null } });
    expect(clocks(told, '13:59')).toEqual([['window', 'pending']]);
    expect(clocks(told, '14:01')).toEqual([['window', 'missed']]);
    expect(asks(told, '13:44')).toEqual([]);
    expect(asks(told, '13:45')).toEqual(['window.soon']);
    expect(asks(told, '14:00')).toEqual(['window.over']);
    expect(statusOf(told.plan, told.incident(), instant('13:50'))).toMatchObject({
      state: 'armed',
      planned: { from: instant('12:00'), to: instant('14:00'), decided_at: null },
      next_step: null,
      announcement: null,
      told_late: 'not',
    });
  });

  test('go: it works in time, is closed, and nothing was said', () => {
    const told = armed().at('13:50');
    expect(told.does((asked) => go(asked, undefined))).toBe('incident.closed');
    expect(told.incident().state).toBe('closed');
    expect(clocks(told)).toEqual([['window', 'met'], expect.anything(), expect.anything()]);
    expect(told.does((asked) => go(asked, undefined))).toBe('incident-over');
  });

  test('go after the end says when it worked; later than that is no longer in time', () => {
    const told = armed().at('14:12');
    expect(told.does((asked) => go(asked, undefined))).toBe('window-overrun');
    expect(told.does((asked) => go(asked, instant('14:01')))).toBe('window-overrun');
    expect(told.does((asked) => go(asked, instant('11:59')))).toBe('before-the-window');
    expect(told.does((asked) => go(asked, instant('13:58')))).toBe('incident.closed');
    expect(told.incident().planned?.decided_at).toBe(instant('13:58'));
  });

  test('no-go: an open incident whose impact began with the end, the clock running from there, and the first word next', () => {
    const told = armed().at('14:12');
    expect(told.does((asked) => noGo(asked, undefined))).toBe('incident.opened');
    const { state, facts, opened_at, uid } = told.incident();
    expect(state).toBe('open');
    expect(facts.started_at?.value).toBe(instant('14:00'));
    expect(facts.services?.value).toEqual(['cards']);
    expect(opened_at).toBe(instant('14:12'));
    expect(uid).toBe('ab'.repeat(16));
    expect(deadlinesOf(told.plan, told.incident(), told.now())).toContainEqual({
      id: 'first-statement',
      due_at: instant('15:00'),
      state: 'pending',
      met_at: null,
    });
    expect(clocks(told)).toContainEqual(['window', 'late']);
    expect(asks(told)[0]).toBe('publish.speak');
    expect(told.publish(['staff-brief', 'holding'])).toBe('statement.published');
    expect(told.does((asked) => noGo(asked, undefined))).toBe('not-armed');
    expect(told.does((asked) => go(asked, undefined))).toBe('not-armed');
  });

  test('no-go before the end: from now on; or from when somebody says', () => {
    const early = armed().at('13:30');
    early.must((asked) => noGo(asked, undefined));
    expect(early.incident().facts.started_at?.value).toBe(instant('13:30'));
    expect(clocks(early)).toContainEqual(['window', 'met']);
    const told = armed().at('14:12');
    expect(told.does((asked) => noGo(asked, instant('14:13')))).toBe('time-to-come');
    expect(told.does((asked) => noGo(asked, instant('11:59')))).toBe('before-the-window');
    told.must((asked) => noGo(asked, instant('14:05')));
    expect(told.incident().facts.started_at?.value).toBe(instant('14:05'));
  });

  test('has no go and no no-go before it begins', () => {
    expect(armed().does((asked) => go(asked, undefined))).toBe('window-not-begun');
    expect(armed().does((asked) => noGo(asked, undefined))).toBe('window-not-begun');
  });

  test('is cancelled by standing down', () => {
    const told = armed();
    expect(told.does((asked) => standDown(asked, 'the work was moved'))).toBe('incident.stood-down');
    expect(clocks(told, '15:00')).toEqual([['window', 'ended']]);
    expect(asks(told, '15:00')).toEqual([]);
  });

  test('nothing is sent, marked, skipped or withheld before it goes wrong; what prepares it can be recorded', () => {
    const told = armed();
    const wanted = { because: 'x', recheckMs: 60_000, spoken: 'no', reports: undefined };
    expect(told.publish(['holding'])).toBe('still-armed');
    expect(told.does((asked) => mark(asked, { mark: 'restored' }))).toBe('still-armed');
    expect(told.does((asked) => skipStep(asked, 'speak', 'x'))).toBe('still-armed');
    expect(told.does((asked) => doneTask(asked, 'x'))).toBe('still-armed');
    expect(told.does((asked) => closeIncident(asked, [], undefined))).toBe('still-armed');
    expect(told.does((asked) => withhold(asked, wanted))).toBe('still-armed');
    expect(told.does((asked) => setFacts(asked, { services: 'cards,atm' }))).toBe('fact.set');
    expect(told.does((asked) => addNote(asked, { text: 'hi' }))).toBe('note.added');
  });

  test('an incident that was never planned has no go and no no-go', () => {
    expect(story().does((asked) => go(asked, undefined))).toBe('not-armed');
    expect(story().does((asked) => noGo(asked, undefined))).toBe('not-armed');
  });

  test('how it stands is told by its entries, as by its state; every beginning of them has one', () => {
    const told = armed().at('14:12');
    expect(whereabouts(told.entries())).toBe('armed');
    told.must((asked) => noGo(asked, undefined));
    expect(whereabouts(told.entries())).toBe('here');
    told.must((asked) => standDown(asked, 'none'));
    expect(whereabouts(told.entries())).toBe('over');
    told.entries().forEach((_, index) => {
      const incident = fold(told.entries().slice(0, index + 1));
      expect(() => statusOf(told.plan, incident, told.now())).not.toThrow();
    });
  });
});
