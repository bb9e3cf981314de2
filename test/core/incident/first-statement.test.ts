import { expect, test } from 'vitest';

import { deadlinesOf, openDeadlines } from '../../../src/core/incident/deadlines.ts';
import { mark } from '../../../src/core/incident/decide/mark.ts';
import { setFacts } from '../../../src/core/incident/decide/set-facts.ts';
import { standDown } from '../../../src/core/incident/decide/stand-down.ts';
import type { Plan } from '../../../src/core/playbook/plan.ts';
import { SMALL_PLAN } from '../../plans/small-plan.ts';
import { closeInGoodHands } from './closing.ts';
import type { Story } from './story.ts';
import { instant, story } from './story.ts';

/** The deadline of the first statement, at a time. */
function first(told: Story, at: string) {
  return deadlinesOf(told.plan, told.incident(), instant(at)).find(({ id }) => id === 'first-statement');
}

test('the first hour runs from when the impact started, not from when the incident was opened', () => {
  expect(first(story(), '10:30')).toEqual({
    id: 'first-statement',
    due_at: instant('11:05'),
    state: 'pending',
    met_at: null,
  });
});

test('not known when it started, the detection stands in, and without it the opening', () => {
  const opened = story({ typed: { services: 'atm', started_at: '' } });
  expect(first(opened, '10:30')?.due_at).toBe(instant('11:20'));
  const detected = story({ typed: { services: 'atm', started_at: '', detected_at: '13:15' } });
  expect(first(detected, '10:30')?.due_at).toBe(instant('11:15'));
  const neither = story({ typed: { services: 'atm' } });
  expect(first(neither, '10:30')?.due_at).toBe(instant('11:20'));
});

test('a corrected start moves it', () => {
  const told = story().must((asked) => setFacts(asked, { started_at: '13:10' }));
  expect(first(told, '10:30')?.due_at).toBe(instant('11:10'));
  told.must((asked) => setFacts(asked, { started_at: '' }));
  expect(first(told, '10:30')?.due_at).toBe(instant('11:20'));
});

test('a start that turns out to be earlier can make a word late that was in time', () => {
  const told = story().at('11:00');
  told.publish(['holding']);
  told.accept();
  expect(first(told, '11:01')?.state).toBe('met');
  told.must((asked) => setFacts(asked, { started_at: '12:50' }));
  expect(first(told, '11:01')).toMatchObject({ state: 'late', due_at: instant('10:50'), met_at: instant('11:00') });
});

test('pressing a key does not meet it: a public channel must have accepted', () => {
  const told = story();
  told.publish(['holding']);
  expect(first(told, '10:30')?.state).toBe('pending');
  told.fail();
  expect(first(told, '10:30')?.state).toBe('pending');
  told.at('10:40').accept('holding-1/social/en');
  expect(first(told, '10:45')).toMatchObject({ state: 'met', met_at: instant('10:40') });
});

test('it is met by the first acceptance, however late the others are', () => {
  const told = story();
  told.publish(['holding']);
  told.at('10:50').accept('holding-1/social/en').at('10:40').accept('holding-1/mail/ro');
  expect(first(told, '11:00')?.met_at).toBe(instant('10:40'));
});

test('the staff briefing does not meet it, though the mail channel is public', () => {
  const told = story();
  told.publish(['staff-brief']);
  told.accept();
  expect(first(told, '10:30')?.state).toBe('pending');
});

test('a word to customers over a channel that is not public does not meet it', () => {
  const { workspace } = SMALL_PLAN;
  const inside = { ...workspace.channels.mail!, audiences: ['staff'] };
  const plan: Plan = {
    ...SMALL_PLAN,
    workspace: { ...workspace, audiences: { colleagues: 'staff' }, channels: { mail: inside } },
  };
  const told = story({ plan });
  expect(told.publish(['holding'])).toBe('no-channel');
  expect(first(told, '12:00')?.state).toBe('missed');
});

test('a word to an audience of the asked kind meets it', () => {
  const { workspace, playbook } = SMALL_PLAN;
  const social = { ...workspace.channels.social!, audiences: ['card-holders'] };
  const holding = { ...playbook.statements.holding!, audience: 'card-holders' };
  const plan: Plan = {
    ...SMALL_PLAN,
    workspace: { ...workspace, audiences: { 'card-holders': 'customers' }, channels: { social } },
    playbook: { ...playbook, statements: { ...playbook.statements, holding } },
  };
  const told = story({ plan });
  told.publish(['holding']);
  told.accept();
  expect(first(told, '10:30')?.state).toBe('met');
});

test('a word by hand counts from when it was done', () => {
  const told = story().at('11:20');
  told.publish(['holding'], { channels: ['door'] });
  told.write('delivery.settled', { delivery: 'holding-1/door/ro', as: 'sent', url: null });
  expect(first(told, '11:30')).toMatchObject({ state: 'late', met_at: instant('11:20') });
});

test('it is pending to the last moment, missed after it, and late when done then', () => {
  const told = story();
  expect(first(told, '11:05')?.state).toBe('pending');
  expect(first(told, '2016-09-10T11:05:00.001Z')?.state).toBe('missed');
  told.at('11:05').publish(['holding']);
  told.accept();
  expect(first(told, '12:00')?.state).toBe('met');
  const slow = story().at('11:06');
  slow.publish(['holding']);
  slow.accept();
  expect(first(slow, '12:00')?.state).toBe('late');
});

test('an incident that was none asks for nothing any more', () => {
  const told = story().at('11:30');
  told.must((asked) => standDown(asked, 'a drill of the supplier'));
  expect(first(told, '12:00')?.state).toBe('ended');
});

test('closed without a word, it says so only as long as somebody waits', () => {
  const told = story()
    .at('11:30')
    .must((asked) => mark(asked, { mark: 'restored' }));
  expect(first(told, '11:31')?.state).toBe('missed');
  told.must((asked) => closeInGoodHands(asked));
  expect(first(told, '12:00')?.state).toBe('ended');
});

test('the nearest deadline is the open one that is due first, a missed one before all', () => {
  const told = story();
  const nearest = (at: string) => openDeadlines(deadlinesOf(told.plan, told.incident(), instant(at)))[0]?.id;
  expect(nearest('10:30')).toBe('first-statement');
  expect(nearest('12:00')).toBe('first-statement');
  told.at('12:00').publish(['holding']);
  told.accept();
  expect(nearest('12:01')).toBe('next-update');
  expect(openDeadlines([])).toEqual([]);
});
