import { expect, test } from 'vitest';

import { approveStatement, rejectStatement } from '../../../src/core/incident/decide/approve-statement.ts';
import { draftStatement } from '../../../src/core/incident/decide/draft-statement.ts';
import { keepStatement } from '../../../src/core/incident/decide/keep-statement.ts';
import { mark } from '../../../src/core/incident/decide/mark.ts';
import type { ToPublish } from '../../../src/core/incident/decide/publish-release.ts';
import { publishRelease } from '../../../src/core/incident/decide/publish-release.ts';
import { setFacts } from '../../../src/core/incident/decide/set-facts.ts';
import type { Plan } from '../../../src/core/playbook/plan.ts';
import { SMALL_PLAN } from '../../plans/small-plan.ts';
import { closeInGoodHands } from './closing.ts';
import type { Speaker, Story } from './story.ts';
import { story } from './story.ts';

/** Publishes what there is, without drafting first. */
function release(told: Story, statement: string, more: Partial<ToPublish> = {}, speaker?: Speaker): string {
  const wanted = { channels: [], languages: [], because: undefined, emergency: false, unusable: {}, id: () => '0' };
  return told.does((asked) => publishRelease(asked, { ...wanted, statements: [statement], ...more }), speaker);
}

/** Every way of saying "all the same". */
const INSISTING: readonly Partial<ToPublish>[] = [
  {},
  { because: 'it must go' },
  { emergency: true, because: 'it must go' },
  { emergency: true, because: 'it must go', channels: ['social'] },
  { emergency: true, because: 'it must go', languages: ['en'] },
];

function restored(): Story {
  return story()
    .must((asked) => mark(asked, { mark: 'restored' }))
    .must((asked) => draftStatement(asked, 'restored', {}));
}

test.each(INSISTING)('what is out of date is never sent (%j)', (insisting) => {
  const told = story().must((asked) => draftStatement(asked, 'holding', {}));
  told.must((asked) => setFacts(asked, { services: 'website' }));
  expect(release(told, 'holding', insisting)).toBe('out-of-date');
});

test.each(INSISTING)('what was rejected is never sent (%j)', (insisting) => {
  const told = restored().must((asked) => rejectStatement(asked, 'restored', 'not true'), 'dan');
  expect(release(told, 'restored', insisting)).toBe('rejected');
});

test.each(INSISTING)('what nobody has written down is never sent (%j)', (insisting) => {
  expect(release(story(), 'holding', insisting)).toBe('no-draft');
});

test.each(INSISTING)('nothing is sent once the incident is over (%j)', (insisting) => {
  const told = restored().must((asked) => closeInGoodHands(asked));
  expect(release(told, 'restored', insisting)).toBe('incident-over');
});

test('what goes out is the approved text, with its one blank filled, whatever is set after drafting', () => {
  const told = restored().must((asked) => approveStatement(asked, 'restored', undefined), 'dan');
  const approved = told.incident().drafts.restored?.[0];
  expect(release(told, 'restored')).toBe('statement.published');
  for (const delivery of Object.values(told.incident().deliveries)) {
    const { data } = JSON.parse(delivery.body) as { data: { text: string; digest: string } };
    expect(data.text).toBe(approved?.draft.renditions[delivery.rendition]?.text);
    expect(data.digest).toBe(approved?.digest);
  }
});

test('approvals of an older revision do not count for a newer one', () => {
  const told = restored().must((asked) => approveStatement(asked, 'restored', undefined), 'dan');
  told.must((asked) => draftStatement(asked, 'restored', { 'regret.en': 'We are so sorry.' }));
  expect(release(told, 'restored')).toBe('not-approved');
  expect(release(told, 'restored', { because: 'they would agree' })).toBe('not-approved');
});

test('an emergency needs a reason, and more than blanks', () => {
  const told = restored();
  expect(release(told, 'restored')).toBe('not-approved');
  for (const because of [undefined, '', '  ', '\t\n'])
    expect(release(told, 'restored', { emergency: true, because })).toBe('reason-missing');
  expect(release(told, 'restored', { emergency: true, because: 'nobody answers' })).toBe('statement.published');
});

test('an emergency is marked with its reason, and only where something was missing', () => {
  const told = restored();
  release(told, 'restored', { emergency: true, because: 'nobody answers' });
  expect(told.incident().releases[0]).toMatchObject({ emergency: true, because: 'nobody answers', by: 'ana' });
  const approved = restored().must((asked) => approveStatement(asked, 'restored', undefined), 'dan');
  release(approved, 'restored', { emergency: true, because: 'nobody answers' });
  expect(approved.incident().releases[0]).not.toHaveProperty('emergency');
});

test('an empty reason overrides nothing', () => {
  const told = story();
  told.publish(['holding']);
  told.must((asked) => draftStatement(asked, 'holding', {}));
  for (const because of ['', ' ', '\n']) expect(release(told, 'holding', { because })).toBe('reason-missing');
});

test('the same text twice is refused, and goes on with a reason', () => {
  const told = story();
  told.publish(['update']);
  told.accept();
  expect(release(told, 'update')).toBe('nothing-new');
  told.at('10:40').must((asked) => draftStatement(asked, 'update', {}));
  expect(release(told, 'update')).toBe('nothing-new');
  expect(release(told, 'update', { because: 'there is nothing new, and we promised' })).toBe('statement.published');
});

test('a later promise alone is nothing new, one changed word is', () => {
  const told = story();
  told.publish(['update']);
  told.accept().at('12:00');
  told.must((asked) => draftStatement(asked, 'update', {}));
  expect(release(told, 'update')).toBe('nothing-new');
  told.must((asked) => setFacts(asked, { actions: 'moving' }));
  told.must((asked) => draftStatement(asked, 'update', {}));
  expect(release(told, 'update')).toBe('statement.published');
});

test('what lacks a needed part is refused, and goes on with a reason', () => {
  const told = story().must((asked) => draftStatement(asked, 'holding', { 'regret.en': '', 'regret.ro': '' }));
  told.must((asked) => approveStatement(asked, 'holding', 'comms-lead'), 'dan');
  told.must((asked) => approveStatement(asked, 'holding', 'finance'), 'eva');
  expect(release(told, 'holding')).toBe('parts-missing');
  expect(release(told, 'holding', { because: 'there is nothing to be sorry for' })).toBe('statement.published');
});

test('out of date and still true is said first, with a reason; then it goes', () => {
  const told = story().must((asked) => draftStatement(asked, 'holding', {}));
  expect(told.does((asked) => keepStatement(asked, 'holding', 'still true'))).toBe('not-out-of-date');
  told.must((asked) => setFacts(asked, { services: 'website' }));
  for (const because of [undefined, '', ' '])
    expect(told.does((asked) => keepStatement(asked, 'holding', because))).toBe('reason-missing');
  told.must((asked) => keepStatement(asked, 'holding', 'cards and cash machines are worse'));
  expect(release(told, 'holding')).toBe('statement.published');
});

test('still true holds for the values of that moment alone', () => {
  const told = story().must((asked) => draftStatement(asked, 'holding', {}));
  told.must((asked) => setFacts(asked, { services: 'website' }));
  told.must((asked) => keepStatement(asked, 'holding', 'cards and cash machines are worse'));
  told.must((asked) => setFacts(asked, { services: 'branches' }));
  expect(release(told, 'holding')).toBe('out-of-date');
});

test('unknown channels, languages and statements are named with what there is', () => {
  const told = story().must((asked) => draftStatement(asked, 'holding', {}));
  for (const name of ['fax', '', '__proto__', 'constructor']) {
    expect(release(told, name)).toBe('statement-unknown');
    expect(release(told, 'holding', { channels: ['social', name] })).toBe('channel-unknown');
    expect(release(told, 'holding', { languages: [name] })).toBe('language-unknown');
  }
  expect(told.incident().releases).toEqual([]);
});

test('a release without statements or without a place is none', () => {
  const told = story().must((asked) => draftStatement(asked, 'staff-brief', {}));
  expect(release(told, 'staff-brief', { statements: [] })).toBe('no-channel');
  expect(release(told, 'staff-brief', { channels: ['door'] })).toBe('no-channel');
});

test('one statement that may not go holds back the whole release', () => {
  const told = story().must((asked) => draftStatement(asked, 'holding', {}));
  told.must((asked) => draftStatement(asked, 'restored', {}));
  expect(release(told, 'holding', { statements: ['holding', 'restored'] })).toBe('out-of-date');
  expect(told.incident().deliveries).toEqual({});
});

test('what a step leaves to a role is published by its holders, and else in an emergency, marked', () => {
  const { playbook } = SMALL_PLAN;
  const steps = playbook.steps.map((step) => (step.id === 'speak' ? { ...step, role: 'legal' } : step));
  const plan: Plan = { ...SMALL_PLAN, playbook: { ...playbook, steps } };
  const told = story({ plan }).must((asked) => draftStatement(asked, 'holding', {}));
  expect(release(told, 'holding')).toBe('not-in-role');
  expect(release(told, 'holding', { because: 'legal sleeps' })).toBe('not-in-role');
  expect(release(told, 'holding', { channels: ['mail'] }, { by: 'ana', for: 'eva', via: 'phone' })).toBe(
    'statement.published',
  );
  expect(release(told, 'holding', { channels: ['door'] }, 'eva')).toBe('statement.published');
  expect(release(told, 'holding', { emergency: true, because: 'legal sleeps' })).toBe('statement.published');
  expect(told.incident().releases.map(({ emergency }) => emergency)).toEqual([undefined, undefined, true]);
});
