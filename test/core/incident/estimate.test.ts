import { expect, test } from 'vitest';

import type { Deadline } from '../../../src/core/incident/deadline.ts';
import { deadlinesOf } from '../../../src/core/incident/deadlines.ts';
import { confirmFact } from '../../../src/core/incident/decide/confirm-fact.ts';
import { draftStatement } from '../../../src/core/incident/decide/draft-statement.ts';
import { mark } from '../../../src/core/incident/decide/mark.ts';
import { reopen } from '../../../src/core/incident/decide/reopen.ts';
import { setFacts } from '../../../src/core/incident/decide/set-facts.ts';
import { estimateNow } from '../../../src/core/incident/estimate-now.ts';
import { statusOf } from '../../../src/core/incident/status.ts';
import { openQuestions } from '../../../src/core/incident/walk.ts';
import type { Plan } from '../../../src/core/playbook/plan.ts';
import { outOfDate } from '../../../src/core/statement/observe.ts';
import { SMALL_PLAN } from '../../plans/small-plan.ts';
import type { Story } from './story.ts';
import { instant, story } from './story.ts';

const DAN = { by: 'ana', for: 'dan', via: 'phone' } as const;

/** Records an estimate (empty: none can be given); Dan has confirmed it. */
function expects(told: Story, at: string, eta: string, because?: string): Story {
  told.at(at).must((asked) => setFacts(asked, { eta }, because));
  return eta === '' ? told : told.must((asked) => confirmFact(asked, 'eta'), DAN);
}

/** Says it in public, or that it is taken back. */
function says(told: Story, at: string, eta: string, because?: string): Story {
  expects(told, at, eta, because);
  const how = told.publish(['update']);
  if (how !== 'statement.published') throw new Error(how);
  return told.accept();
}

const estimates = (told: Story, at = told.now()): readonly (readonly unknown[])[] =>
  deadlinesOf(told.plan, told.incident(), instant(at))
    .filter(({ id }: Deadline) => id.startsWith('estimate'))
    .map(({ id, due_at, state }) => [id, due_at?.slice(11, 16), state]);

const text = (told: Story, language = 'en') => told.incident().drafts.update?.at(-1)?.draft.parts[language]?.eta;

const now = (told: Story, at = told.now()) => estimateNow(told.plan, told.incident(), instant(at));

const kinds = (told: Story, at: string) =>
  openQuestions(told.plan, told.incident(), instant(at)).map(({ kind, step }) => `${kind} ${step?.id}`);

// 15:00 in Bucharest is 12:00 UTC.

test('a moved estimate is said as moved, in every language, and once', () => {
  const told = says(story(), '10:30', '15:00');
  expect(text(told)).toBe('We expect it to work by 15:00 (Bucharest time).');
  says(told, '11:00', '17:00');
  expect(text(told)).toBe('We said 15:00 (Bucharest time). We now expect 17:00 (Bucharest time).');
  expect(text(told, 'ro')).toBe('Am spus 15:00 (ora Bucureștiului). Acum estimăm 17:00 (ora Bucureștiului).');
  told.at('11:30').must((asked) => setFacts(asked, { actions: 'moving' }));
  told.publish(['update']);
  expect(text(told)).toBe('We expect it to work by 17:00 (Bucharest time).');
});

test('one that is taken back is said so, and no second line says that nothing is known', () => {
  const told = says(story(), '10:30', '15:00');
  says(told, '11:00', '');
  expect(text(told)).toBe('We said 15:00 (Bucharest time). We can no longer give a time.');
  const parts = told.incident().drafts.update?.at(-1)?.draft.parts.en;
  expect(parts?.unknown).toBe('We do not yet know the cause.');
  told.at('11:30').must((asked) => setFacts(asked, { actions: 'moving' }));
  told.publish(['update']);
  expect(text(told)).toBeUndefined();
  expect(told.incident().drafts.update?.at(-1)?.draft.parts.en?.unknown).toContain('We cannot say when it will work.');
});

test('what was only recorded, or has reached no public channel, was never said', () => {
  const told = expects(story(), '10:30', '15:00');
  told.publish(['update']);
  told.fail();
  expects(told, '10:40', '16:00');
  told.publish(['update']);
  expect(text(told)).toBe('We expect it to work by 16:00 (Bucharest time).');
});

test('a slip that is public in time meets the old promise; after its time it is late, and before that missed', () => {
  const told = says(story(), '10:30', '15:00');
  says(told, '11:45', '17:00');
  expect(estimates(told)).toEqual([
    ['estimate#1', '12:00', 'met'],
    ['estimate', '14:00', 'pending'],
  ]);
  const slow = expects(says(story(), '10:30', '15:00'), '11:50', '17:00');
  expect(estimates(slow, '12:01')).toEqual([['estimate', '12:00', 'missed']]);
  slow.at('12:05').publish(['update']);
  expect(estimates(slow, '12:05')).toEqual([['estimate', '12:00', 'missed']]);
  slow.accept();
  expect(estimates(slow)).toEqual([
    ['estimate#1', '12:00', 'late'],
    ['estimate', '14:00', 'pending'],
  ]);
});

test('taken back in time it is met too, and the record of it stays', () => {
  const told = says(story(), '10:30', '15:00');
  says(told, '11:30', '');
  expect(estimates(told)).toEqual([['estimate#1', '12:00', 'met']]);
  told.at('13:00').must((asked) => mark(asked, { mark: 'restored' }));
  expect(estimates(told)).toEqual([['estimate#1', '12:00', 'met']]);
});

test('a word that says nothing of the time takes nothing back', () => {
  const told = says(story(), '10:30', '15:00');
  const silent: Plan = {
    ...SMALL_PLAN,
    texts: Object.fromEntries(
      Object.entries(SMALL_PLAN.texts).map(([language, { estimate: _, ...texts }]) => [language, texts]),
    ),
  };
  const without = says(story({ plan: silent }), '10:30', '15:00');
  without.at('11:00').must((asked) => setFacts(asked, { eta: '' }));
  without.publish(['update']);
  without.accept();
  expect(estimates(without)).toEqual([['estimate', '12:00', 'pending']]);
  expect(estimates(told)).toEqual([['estimate', '12:00', 'pending']]);
});

test('the same time said again is no slip, nor is a sooner one', () => {
  const told = says(story(), '10:30', '15:00');
  told.at('11:00').must((asked) => setFacts(asked, { actions: 'moving' }));
  told.publish(['update']);
  told.accept();
  expect(now(told).slips).toBe(0);
  says(told, '11:20', '14:30');
  expect([now(told).slips, now(told).said]).toEqual([0, instant('11:30')]);
  expect(text(told)).toBe('We said 15:00 (Bucharest time). We now expect 14:30 (Bucharest time).');
});

test('the record says from when to when, and which slip it is', () => {
  const told = says(story(), '10:30', '15:00');
  const last = () => told.entries().findLast(({ type }) => type === 'fact.set')?.data;
  expects(told, '11:00', '16:00');
  expect(last()).toMatchObject({ estimate: { said: instant('12:00'), slip: 1 } });
  // Moved again before anybody was told: it is still the first slip, from what was said.
  says(told, '11:05', '17:00');
  expect(last()).toMatchObject({ estimate: { said: instant('12:00'), slip: 1 } });
  expects(told, '11:10', '');
  expect(last()).toMatchObject({ estimate: { said: instant('14:00'), slip: 2 } });
  expects(told, '11:12', '16:30');
  expect(last()).toMatchObject({ estimate: { said: instant('14:00'), slip: null } });
});

test('after two slips a new time is not said, but with a reason; what stands in public may stand', () => {
  const told = says(story(), '10:30', '13:50');
  says(told, '10:40', '14:10');
  says(told, '10:55', '15:00');
  expect(now(told)).toMatchObject({ slips: 2, said: instant('12:00'), change: null, kept_back: false });
  told.at('11:20').must((asked) => setFacts(asked, { actions: 'moving' }));
  told.publish(['update']);
  told.accept();
  expect(text(told)).toBe('We expect it to work by 15:00 (Bucharest time).');
  expects(told, '11:40', '17:00');
  expect(now(told)).toMatchObject({ change: 'withdrawn', kept_back: true });
  told.publish(['update']);
  expect(text(told)).toBe('We said 15:00 (Bucharest time). We can no longer give a time.');
  told.must((asked) => setFacts(asked, { eta: '17:00' }, 'the second site runs'));
  expect(told.incident().facts.eta).toMatchObject({ confirmed: true, because: 'the second site runs' });
  told.publish(['update']);
  told.accept();
  expect(text(told)).toBe('We said 15:00 (Bucharest time). We now expect 17:00 (Bucharest time).');
  // The reason was for that time alone.
  expects(told, '12:10', '18:00');
  expect(now(told)).toMatchObject({ slips: 3, kept_back: true });
});

test('a reason cannot be empty', () => {
  expect(story().does((asked) => setFacts(asked, { eta: '15:00' }, '  '))).toBe('reason-missing');
});

test('once it has stopped again, slips count anew', () => {
  const told = says(story(), '10:30', '13:50');
  says(told, '10:40', '14:10');
  says(told, '10:50', '15:00');
  told.at('11:00').must((asked) => mark(asked, { mark: 'restored' }));
  told.must((asked) => reopen(asked, { because: 'why', since: undefined, typed: {} }));
  expect(now(told)).toEqual({ said: null, slips: 0, change: null, kept_back: false, asks: false });
  expect(estimates(told)).toEqual([
    ['estimate#1', '10:50', 'met'],
    ['estimate#2', '11:10', 'met'],
    ['estimate#3', '12:00', 'met'],
  ]);
  says(told, '11:10', '16:00');
  expect(text(told)).toBe('We expect it to work by 16:00 (Bucharest time).');
});

test('a quarter of an hour before, it is asked for; confirmed, it is quiet until it passes', () => {
  const told = says(story(), '10:30', '15:00').at('11:40');
  told.must((asked) => setFacts(asked, { actions: 'moving' }));
  told.publish(['update']);
  told.accept();
  expect(kinds(told, '11:44')[0]).not.toContain('estimate');
  expect(kinds(told, '11:45')[0]).toContain('estimate');
  told.at('11:46');
  expect(told.does((asked) => confirmFact(asked, 'eta'), DAN)).toBe('fact.confirmed');
  expect(told.does((asked) => confirmFact(asked, 'eta'), DAN)).toBe('nothing');
  expect(now(told).asks).toBe(false);
  expect(kinds(told, '11:50').join()).not.toContain('estimate');
  expect(openQuestions(told.plan, told.incident(), instant('12:00'))[0]).toMatchObject({
    kind: 'estimate',
    passed: true,
  });
  told.at('12:01');
  expect(told.does((asked) => confirmFact(asked, 'eta'), DAN)).toBe('estimate-passed');
  expect(told.does((asked) => confirmFact(asked, 'eta'), 'eva')).toBe('not-in-role');
});

test('moved or taken back, it is confirmed and said before all else', () => {
  const told = says(story(), '10:30', '15:00').at('11:46');
  told.must((asked) => setFacts(asked, { eta: '17:00' }));
  const withStep: Plan = {
    ...told.plan,
    playbook: {
      ...told.plan.playbook,
      steps: [...told.plan.playbook.steps, { id: 'scope', title: 'How far?', ask: ['eta'] }],
    },
  };
  const order = (at: string) =>
    openQuestions(withStep, told.incident(), instant(at))
      .slice(0, 2)
      .map(({ kind, step }) => `${kind} ${step?.id}`);
  expect(order('11:47')).toEqual(['confirm scope', 'publish updates']);
  told.must((asked) => confirmFact(asked, 'eta'), DAN);
  expect(order('11:47')[0]).toBe('publish updates');
  told.publish(['update']);
  expect(order('11:47')[0]).not.toBe('publish updates');
  told.accept();
  expect(now(told)).toMatchObject({ said: instant('14:00'), slips: 1, change: null });
});

test('nobody is asked once it works again', () => {
  const told = says(story(), '10:30', '15:00').at('11:50');
  told.must((asked) => mark(asked, { mark: 'restored' }));
  expect(kinds(told, '12:10').join()).not.toContain('estimate');
  expect(now(told, '12:10').asks).toBe(false);
});

test('what has been sent is not out of date because it was heard', () => {
  const told = says(says(story(), '10:30', '15:00'), '11:00', '17:00');
  const draft = told.incident().drafts.update?.at(-1)?.draft;
  expect(draft && outOfDate(draft, told.plan, told.incident(), told.now())).toEqual([]);
});

test('a draft that no one has sent is out of date when another word about the time was heard', () => {
  const told = expects(story(), '10:30', '15:00');
  told.publish(['update']);
  told.must((asked) => draftStatement(asked, 'update', { 'cause.en': 'A fuse.' }));
  const mine = told.incident().drafts.update?.at(-1)?.draft;
  expect(mine && outOfDate(mine, told.plan, told.incident(), told.now())).toEqual([]);
  told.accept();
  expect(mine && outOfDate(mine, told.plan, told.incident(), told.now())).toContain('estimate.update.2');
});

test('across midnight the old time has its day', () => {
  const told = story().at('2016-09-10T20:00:00Z');
  says(told, '2016-09-10T20:00:00Z', '23:30');
  says(told, '2016-09-10T21:10:00Z', '02:00');
  expect(text(told)).toBe('We said 23:30 (Bucharest time, 10 September). We now expect 02:00 (Bucharest time).');
  expect(estimates(told)).toEqual([
    ['estimate#1', '20:30', 'late'],
    ['estimate', '23:00', 'pending'],
  ]);
});

test('when summer time ends, an hour that comes twice is no slip by itself', () => {
  // On 30 October 2016 clocks in Bucharest went from 04:00 back to 03:00, at 01:00 UTC.
  const told = story({ at: '2016-10-30T00:10:00Z', typed: { services: 'cards', started_at: '03:00' } });
  says(told, '2016-10-30T00:10:00Z', '2016-10-30T00:50:00Z');
  expect(text(told)).toBe('We expect it to work by 03:50 (Bucharest time).');
  says(told, '2016-10-30T00:40:00Z', '2016-10-30T01:50:00Z');
  expect(now(told)).toMatchObject({ slips: 1, said: '2016-10-30T01:50:00.000Z' });
  expect(estimates(told)[0]).toEqual(['estimate#1', '00:50', 'met']);
});

test('a workspace that tells no estimates tells none, and one that wants them confirmed asks whoever is there', () => {
  const under = (eta: 'forbidden' | 'confirmed' | 'free', confirm: boolean): Plan => {
    const { eta: rule, ...facts } = SMALL_PLAN.playbook.facts ?? {};
    const { confirm: _, ...plain } = rule ?? { ask: '', type: 'time' as const };
    return {
      ...SMALL_PLAN,
      workspace: { ...SMALL_PLAN.workspace, policy: { ...SMALL_PLAN.workspace.policy, eta } },
      playbook: { ...SMALL_PLAN.playbook, facts: { ...facts, eta: confirm && rule ? rule : plain } },
    };
  };
  const forbidden = expects(story({ plan: under('forbidden', true) }), '10:30', '15:00');
  forbidden.publish(['update']);
  expect(text(forbidden)).toBeUndefined();

  const confirmed = story({ plan: under('confirmed', false) }).at('10:30');
  confirmed.must((asked) => setFacts(asked, { eta: '15:00' }));
  confirmed.publish(['update']);
  expect(text(confirmed)).toBeUndefined();
  confirmed.must((asked) => confirmFact(asked, 'eta'), 'eva');
  expect(confirmed.entries().at(-1)?.data).toMatchObject({ role: null });
  confirmed.publish(['update']);
  expect(text(confirmed)).toBe('We expect it to work by 15:00 (Bucharest time).');

  const free = story({ plan: under('free', false) }).at('10:30');
  free.must((asked) => setFacts(asked, { eta: '15:00' }));
  expect(free.does((asked) => confirmFact(asked, 'eta'))).toBe('no-confirmation-needed');
  free.publish(['update']);
  free.accept().at('11:46');
  expect(text(free)).toBe('We expect it to work by 15:00 (Bucharest time).');
  expect(free.does((asked) => confirmFact(asked, 'eta'), 'eva')).toBe('fact.confirmed');
});

test('status shows the slips, and what the public does not know yet', () => {
  const told = says(says(story(), '10:30', '15:00'), '11:00', '17:00');
  expects(told, '11:10', '18:00');
  expect(statusOf(told.plan, told.incident(), told.now()).estimate).toEqual({
    said: instant('14:00'),
    slips: 1,
    change: 'moved',
    kept_back: false,
    asks: false,
  });
});
