import { expect, test } from 'vitest';

import { deadlinesOf } from '../../../src/core/incident/deadlines.ts';
import { approveStatement } from '../../../src/core/incident/decide/approve-statement.ts';
import { draftStatement } from '../../../src/core/incident/decide/draft-statement.ts';
import { keepStatement } from '../../../src/core/incident/decide/keep-statement.ts';
import { mark } from '../../../src/core/incident/decide/mark.ts';
import { setFacts } from '../../../src/core/incident/decide/set-facts.ts';
import { switchedPlan, switchPlaybook } from '../../../src/core/incident/decide/switch-playbook.ts';
import { draftNeeded } from '../../../src/core/incident/draft-needed.ts';
import { switchChanges } from '../../../src/core/incident/switch-changes.ts';
import type { Plan } from '../../../src/core/playbook/plan.ts';
import { makeDraft } from '../../../src/core/statement/make-draft.ts';
import { OTHER_PLAN } from '../../plans/other-plan.ts';
import { SMALL_PLAN } from '../../plans/small-plan.ts';
import type { Story } from './story.ts';
import { instant, story } from './story.ts';

const { deadlines } = SMALL_PLAN.playbook;
const TO = { plan: OTHER_PLAN, digest: 'ee'.repeat(32), because: undefined };

/** The public has heard that cash machines are down and that fees are given back. */
function told(): Story {
  const at = story().must((asked) => setFacts(asked, { cause: 'power', cards_hit: '12', money_safe: 'yes' }));
  at.at('10:30').publish(['staff-brief', 'holding']);
  return at.accept();
}

function switched(at: Story): Plan {
  const plan = switchedPlan(at.plan, at.incident(), OTHER_PLAN);
  at.must((asked) => switchPlaybook(asked, TO));
  return plan;
}

test('facts, clocks, promises and what was said stay; statements and steps are the other playbook', () => {
  const at = told();
  const before = deadlinesOf(at.plan, at.incident(), at.now());
  const plan = switched(at);
  const { facts: known, playbook, releases } = at.incident();
  expect(playbook).toEqual({ id: 'attack', version: '1.0.0', digest: TO.digest });
  expect(known.services?.value).toEqual(['cards', 'atm']);
  expect(known.cause?.value).toBe('power');
  expect(releases).toHaveLength(1);
  const after = deadlinesOf(plan, at.incident(), at.now());
  expect(after.find(({ id }) => id === 'first-statement')).toEqual(before.find(({ id }) => id === 'first-statement'));
  // What was promised in public was promised: the other playbook's interval counts from the next word on.
  expect(after.find(({ id }) => id === 'next-update')).toEqual(before.find(({ id }) => id === 'next-update'));
  expect(plan.playbook.steps).toBe(OTHER_PLAN.playbook.steps);
});

test('money promised in public stays promised, by the day that was told, in the words that were read', () => {
  const at = told();
  const plan = switched(at);
  expect(plan.playbook.compensations).toEqual({ 'refund-fees': SMALL_PLAN.playbook.compensations?.['refund-fees'] });
  expect(plan.texts.en?.compensations?.['refund-fees']).toBe('We will refund the fees.');
  at.at('11:00').must((asked) => mark({ ...asked, plan }, { mark: 'restored' }));
  const pay = deadlinesOf(plan, at.incident(), at.now()).find(({ id }) => id === 'pay-refund-fees');
  expect(pay).toMatchObject({ state: 'pending', due_at: '2016-10-10T11:00:00.000Z' });
});

test('a choice that only the old playbook knew can still be said; a fact of another type is asked again', () => {
  const at = told();
  const plan = switched(at);
  expect(plan.playbook.facts?.cause?.of).toEqual(['malware', 'power']);
  expect(plan.texts.en?.facts?.cause).toEqual({
    malware: 'malicious software',
    power: 'a power failure',
    network: 'a network failure',
  });
  expect(plan.playbook.facts?.money_safe).toEqual(SMALL_PLAN.playbook.facts?.money_safe);
  expect(Object.keys(at.incident().facts)).not.toContain('cards_hit');
  const { parts } = makeDraft({ plan, incident: at.incident(), statement: 'update', edits: {}, now: at.now() });
  expect(parts.en?.what).toBe('Still not working: card payments and cash machines.');
});

test('a clock that only the old playbook has goes on', () => {
  const notice = { within: '4h', from: 'opened', met_by: { filed: 'supervisor' } } as const;
  const plan = { ...SMALL_PLAN, playbook: { ...SMALL_PLAN.playbook, deadlines: { ...deadlines, supervisor: notice } } };
  const at = story({ plan });
  const after = switchedPlan(plan, at.incident(), OTHER_PLAN);
  expect(deadlinesOf(after, at.incident(), at.now()).find(({ id }) => id === 'supervisor')?.due_at).toBe(
    instant('14:20'),
  );
});

test('what changes for the public is shown', () => {
  const at = told();
  const before = { plan: at.plan, incident: at.incident() };
  const plan = switched(at);
  const changes = switchChanges(before, { plan, incident: at.incident() }, at.now());
  expect(changes).toMatchObject({
    statements: { added: [], gone: [] },
    options: { added: [], gone: ['other-atm'], stays: ['refund-fees'] },
    said: ['other-atm'],
    asked_again: ['cards_hit'],
  });
});

test('a text of the old playbook is out of date, and cannot be kept', () => {
  const at = told();
  at.must((asked) => mark(asked, { mark: 'restored' }));
  at.must((asked) => draftStatement(asked, 'restored', {}));
  at.must((asked) => approveStatement(asked, 'restored', undefined), 'dan');
  at.must((asked) => switchPlaybook(asked, { ...TO, because: 'an attack, says the police' }));
  expect(at.does((asked) => keepStatement(asked, 'restored', 'it is true'))).toBe('other-playbook');
  expect(at.publish(['restored'])).toBe('out-of-date');
  expect(draftNeeded(at.plan, at.incident(), 'holding', at.now())).toBeNull();
});

test('a draft that waits for an approval is not lost without a word', () => {
  const at = told();
  at.must((asked) => mark(asked, { mark: 'restored' }));
  at.must((asked) => draftStatement(asked, 'restored', {}));
  expect(at.does((asked) => switchPlaybook(asked, TO))).toBe('drafts-waiting');
  expect(at.does((asked) => switchPlaybook(asked, { ...TO, because: 'it is an attack' }))).toBe('playbook.switched');
});

test('the same playbook, an incident that is over and an empty reason are refused', () => {
  const at = told();
  const { id, digest } = at.incident().playbook;
  const same = { ...OTHER_PLAN, playbook: { ...OTHER_PLAN.playbook, id } };
  expect(at.does((asked) => switchPlaybook(asked, { plan: same, digest, because: undefined }))).toBe('same-playbook');
  expect(at.does((asked) => switchPlaybook(asked, { ...TO, because: ' ' }))).toBe('reason-missing');
  at.write('incident.closed', { without: [] });
  expect(at.does((asked) => switchPlaybook(asked, TO))).toBe('incident-over');
});
