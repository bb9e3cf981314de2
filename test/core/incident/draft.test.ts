import { expect, test } from 'vitest';

import { latestDraft } from '../../../src/core/incident/approvals.ts';
import { approveStatement } from '../../../src/core/incident/decide/approve-statement.ts';
import { draftStatement } from '../../../src/core/incident/decide/draft-statement.ts';
import { mark } from '../../../src/core/incident/decide/mark.ts';
import { setFacts } from '../../../src/core/incident/decide/set-facts.ts';
import { draftNeeded } from '../../../src/core/incident/draft-needed.ts';
import type { Plan } from '../../../src/core/playbook/plan.ts';
import { SMALL_PLAN } from '../../plans/small-plan.ts';
import type { Story } from './story.ts';
import { story } from './story.ts';

function draft(told: Story, statement: string, edits: Readonly<Record<string, string>> = {}, by?: string): string {
  return told.does((asked) => draftStatement(asked, statement, edits), by);
}

function parts(told: Story, statement: string): Readonly<Record<string, string>> {
  return latestDraft(told.incident(), statement)?.draft.parts.en ?? {};
}

test('revisions are counted, and the newest stands', () => {
  const told = story();
  for (const revision of [1, 2, 3]) {
    expect(draft(told, 'holding')).toBe('statement.drafted');
    expect(latestDraft(told.incident(), 'holding')?.draft.revision).toBe(revision);
  }
});

test('parts written by hand stay until they are published', () => {
  const told = story();
  draft(told, 'holding', { 'regret.en': 'We are truly sorry.' });
  draft(told, 'holding', { 'who.en': 'Everybody.' }, 'dan');
  expect(parts(told, 'holding')).toMatchObject({ regret: 'We are truly sorry.', who: 'Everybody.' });
  expect(latestDraft(told.incident(), 'holding')).toMatchObject({
    author: 'dan',
    draft: { edited: ['regret.en', 'who.en'] },
  });
});

test('a part that was left out by hand stays out', () => {
  const told = story();
  draft(told, 'holding', { 'compensation.en': '', 'compensation.ro': '' });
  draft(told, 'holding', { 'regret.en': 'We are truly sorry.' });
  expect(parts(told, 'holding')).not.toHaveProperty('compensation');
  expect(latestDraft(told.incident(), 'holding')?.draft.edited).toContain('compensation.en');
});

test("drafting anew without edits takes the playbook's words again", () => {
  const told = story();
  draft(told, 'holding', { 'regret.en': 'We are truly sorry.' });
  draft(told, 'holding');
  expect(parts(told, 'holding').regret).toBe('We are sorry. Putting this right is our job.');
  expect(latestDraft(told.incident(), 'holding')?.draft).toMatchObject({ edited: [], preapproved: true });
});

test('after publishing, the next edit starts from the playbook', () => {
  const told = story();
  draft(told, 'update', { 'what.en': 'By hand.' });
  told.must((asked) => approveStatement(asked, 'update', undefined), 'dan');
  expect(told.publish(['update'])).toBe('statement.published');
  draft(told, 'update', { 'cause.en': 'We know why.' });
  expect(parts(told, 'update')).toMatchObject({
    what: expect.stringContaining('Still not working'),
    cause: 'We know why.',
  });
});

test.each([
  '\u001b[31m',
  'x\u202e',
  '{$services}',
  '{{$next_update_by}$services}',
  '{$next{$next_update_by}_update_by}',
])('a part with %j in it is refused', (text) => {
  expect(draft(story(), 'holding', { 'regret.en': text })).toBe('not-plain-text');
});

test('the promise may stand in a text by hand, and is filled when sent', () => {
  const told = story().at('10:22');
  draft(told, 'holding', { 'regret.en': 'We are sorry, and write again by {$next_update_by}.' });
  told.must((asked) => approveStatement(asked, 'holding', 'comms-lead'), 'dan');
  told.must((asked) => approveStatement(asked, 'holding', 'finance'), 'eva');
  told.publish(['holding']);
  expect(told.incident().deliveries['holding-1/mail/en']?.body).toContain('write again by 13:55 (Bucharest time).');
});

test('once it works again no text may promise an update', () => {
  const told = story().must((asked) => mark(asked, { mark: 'restored' }));
  expect(draft(told, 'restored', { 'regret.en': 'More by {$next_update_by}.' })).toBe('no-promise-here');
});

test('in a playbook that promises no updates the blank is a placeholder like any other', () => {
  const { 'next-update': _, ...deadlines } = SMALL_PLAN.playbook.deadlines;
  const plan: Plan = { ...SMALL_PLAN, playbook: { ...SMALL_PLAN.playbook, deadlines } };
  expect(draft(story({ plan }), 'holding', { 'regret.en': 'More by {$next_update_by}.' })).toBe('not-plain-text');
});

test('what publish drafts by itself: what is missing, a preapproved one that is out of date, one that was told', () => {
  const told = story();
  const needed = (statement: string) => draftNeeded(told.plan, told.incident(), statement, told.now());
  expect(needed('holding')).toBe('none-yet');
  draft(told, 'holding');
  expect(needed('holding')).toBeNull();
  told.must((asked) => setFacts(asked, { services: 'website' }));
  expect(needed('holding')).toBe('out-of-date');
});

test('what says that it does not work is not drafted again and again once it does', () => {
  const told = story();
  draft(told, 'holding');
  draft(told, 'staff-brief');
  told.must((asked) => mark(asked, { mark: 'restored' }));
  expect(draftNeeded(told.plan, told.incident(), 'holding', told.now())).toBeNull();
  expect(draftNeeded(told.plan, told.incident(), 'staff-brief', told.now())).toBe('out-of-date');
  expect(told.publish(['holding'])).toBe('out-of-date');
});

test('what people have to approve is never drafted anew behind their backs', () => {
  const told = story();
  draft(told, 'holding', { 'regret.en': 'We are truly sorry.' });
  told.must((asked) => setFacts(asked, { services: 'website' }));
  expect(draftNeeded(told.plan, told.incident(), 'holding', told.now())).toBeNull();
  expect(told.publish(['holding'])).toBe('out-of-date');
});
