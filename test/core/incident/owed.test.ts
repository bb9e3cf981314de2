import { expect, test } from 'vitest';

import { deadlinesOf } from '../../../src/core/incident/deadlines.ts';
import { restoreDependencies } from '../../../src/core/incident/decide/dependencies.ts';
import { setFacts } from '../../../src/core/incident/decide/set-facts.ts';
import { owedOf } from '../../../src/core/incident/owed.ts';
import type { Plan } from '../../../src/core/playbook/plan.ts';
import { SMALL_PLAN } from '../../plans/small-plan.ts';
import type { Story } from './story.ts';
import { instant, story } from './story.ts';

function owed(told: Story): readonly string[] {
  return owedOf(told.plan, told.incident()).map(
    ({ channel, language, statement }) => `${channel}/${language} ${statement}`,
  );
}

/** The same plan without a word of Romanian. */
const ENGLISH_ONLY: Plan = { ...SMALL_PLAN, texts: { en: SMALL_PLAN.texts.en! } };

test('nothing is owed before the first word', () => {
  expect(owed(story({ lost: ['site'] }))).toEqual([]);
});

test('what is on its way or there is not owed; what was skipped or refused is', () => {
  const told = story({ lost: ['site'] });
  told.publish(['holding'], { unusable: { social: 'no-secret' } });
  const skipped = ['website/en holding', 'website/ro holding', 'social/en holding', 'social/ro holding'];
  expect(owed(told)).toEqual(skipped);
  told.fail('holding-1/mail/en').accept('holding-1/mail/ro');
  expect(owed(told)).toEqual([...skipped, 'mail/en holding']);
});

test("one that nobody can judge is a person's to settle, and not owed", () => {
  const told = story();
  told.publish(['holding'], { channels: ['social'], languages: ['en'] });
  const how = { reason: 'no-answer', status: null, words: '', retry_at: null } as const;
  told.write('delivery.unknown', { delivery: 'holding-1/social/en', attempt: 0, ...how });
  expect(owed(told)).not.toContain('social/en holding');
});

test('channels and languages that were left out are owed', () => {
  const told = story();
  told.publish(['holding'], { channels: ['social', 'mail'], languages: ['en'] });
  expect(owed(told)).toEqual([
    'website/en holding',
    'website/ro holding',
    'social/ro holding',
    'mail/ro holding',
    'door/ro holding',
  ]);
});

test('only the newest word to each audience is owed', () => {
  const told = story({ lost: ['site'] });
  told.publish(['staff-brief', 'holding']);
  told.fail('staff-brief-1/mail/en').accept();
  told.must((asked) => setFacts(asked, { actions: 'moving' }));
  told.publish(['update']);
  told.accept();
  expect(owed(told)).toEqual(['mail/en staff-brief', 'website/en update', 'website/ro update']);
});

test('a text that is not what it was is a new word to all, with a promise of its own', () => {
  const told = story({ lost: ['site'] }).at('10:22');
  told.publish(['holding']);
  told
    .accept()
    .at('10:40')
    .must((asked) => setFacts(asked, { actions: 'moving' }));
  told.publish(['holding']);
  expect(told.incident().releases.map(({ next_update_by }) => next_update_by)).toEqual([
    instant('10:55'),
    instant('11:10'),
  ]);
  expect(told.incident().deliveries['holding-2/social/en']?.state).toBe('pending');
});

test('that another address is the first again is no new word: only who lacks the text gets it', () => {
  const told = story({ lost: ['site'] }).at('10:22');
  told.publish(['holding']);
  told
    .accept()
    .at('10:40')
    .must((asked) => restoreDependencies(asked, ['site']));
  told.publish(['holding']);
  const ordered = Object.values(told.incident().deliveries).filter(({ release }) => release > 3);
  expect(ordered.map(({ id }) => id)).toEqual(['holding-1/website/en#2', 'holding-1/website/ro#2']);
});

test('it is made good later under the promise that stands, and a new one when that has passed', () => {
  const told = story().at('10:22');
  told.publish(['holding'], { unusable: { social: 'no-secret', website: 'no-secret' } });
  told.accept().at('10:40');
  told.publish(['holding'], { unusable: { website: 'no-secret' } });
  const promises = () => told.incident().releases.map(({ next_update_by }) => next_update_by?.slice(11, 16));
  expect(promises()).toEqual(['10:55', '10:55']);
  expect(told.incident().deliveries['holding-1/social/en#2']?.not_after).toBe(instant('10:55'));
  expect(owed(told)).toEqual(['website/en holding', 'website/ro holding']);
  told.accept().at('10:58');
  told.publish(['holding']);
  expect(promises()).toEqual(['10:55', '10:55', '11:30']);
  expect(owed(told)).toEqual([]);
});

test('a statement that goes out for the first time makes a new promise for all that go with it', () => {
  const told = story().at('10:22');
  told.publish(['staff-brief']);
  told.fail('staff-brief-1/mail/en').at('10:40');
  told.publish(['staff-brief', 'holding']);
  expect(told.incident().releases.at(-1)?.next_update_by).toBe(instant('11:10'));
});

test('a language without its text is owed on every channel, and holds up nobody', () => {
  const told = story({ plan: ENGLISH_ONLY });
  told.publish(['holding']);
  expect(Object.keys(told.incident().deliveries)).toEqual([
    'holding-1/website/en',
    'holding-1/social/en',
    'holding-1/mail/en',
  ]);
  expect(owed(told)).toEqual(['website/ro holding', 'social/ro holding', 'mail/ro holding', 'door/ro holding']);
});

test('it is due half an hour after the others were told', () => {
  const language = (told: Story, at: string) =>
    deadlinesOf(told.plan, told.incident(), instant(at)).find(({ id }) => id === 'language-ro');
  const told = story({ plan: ENGLISH_ONLY }).at('10:25');
  told.publish(['staff-brief']);
  told.accept();
  expect(language(told, '10:26')).toBeUndefined();
  told.publish(['holding']);
  expect(language(told, '10:26')).toBeUndefined();
  told.accept();
  expect(language(told, '10:26')).toMatchObject({ due_at: instant('10:55'), state: 'pending' });
  expect(language(told, '10:56')).toMatchObject({ state: 'missed' });
});

test('a language that was heard before is owed anew with the next text that lacks it', () => {
  const told = story().at('10:22');
  told.publish(['holding']);
  told.accept().at('10:40');
  const { update: _, ...statements } = SMALL_PLAN.texts.ro!.statements!;
  const plan: Plan = { ...SMALL_PLAN, texts: { ...SMALL_PLAN.texts, ro: { ...SMALL_PLAN.texts.ro!, statements } } };
  const lacking = story({ plan }).at('10:22');
  lacking.publish(['holding']);
  lacking.accept().at('10:40');
  lacking.publish(['update']);
  lacking.accept();
  const of = (one: Story) => deadlinesOf(one.plan, one.incident(), one.now()).find(({ id }) => id === 'language-ro');
  expect(of(told)).toBeUndefined();
  expect(of(lacking)).toMatchObject({ due_at: instant('11:10'), state: 'pending', met_at: null });
});
