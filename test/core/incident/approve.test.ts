import { expect, test } from 'vitest';

import { latestDraft, missingApprovals } from '../../../src/core/incident/approvals.ts';
import { approveStatement, rejectStatement } from '../../../src/core/incident/decide/approve-statement.ts';
import { confirmFact } from '../../../src/core/incident/decide/confirm-fact.ts';
import { draftStatement } from '../../../src/core/incident/decide/draft-statement.ts';
import type { Asked } from '../../../src/core/incident/decide/guard.ts';
import { mark } from '../../../src/core/incident/decide/mark.ts';
import { setFacts } from '../../../src/core/incident/decide/set-facts.ts';
import { statusOf } from '../../../src/core/incident/status.ts';
import { SMALL_PLAN } from '../../plans/small-plan.ts';
import type { Speaker, Story } from './story.ts';
import { story } from './story.ts';

/** Works again, and Ana has drafted the statement that says so: the comms lead must agree (Ana and Dan hold the role). */
function restored(): Story {
  return story()
    .must((asked) => mark(asked, { mark: 'restored' }))
    .must((asked) => draftStatement(asked, 'restored', {}));
}

/** An apology that Ana drafted: two comms leads, legal, and finance for the fees. */
function apology(): Story {
  return story()
    .must((asked) => setFacts(asked, { cause: 'power' }))
    .must((asked) => confirmFact(asked, 'cause'), { by: 'ana', for: 'dan', via: 'phone' })
    .must((asked) => mark(asked, { mark: 'restored' }))
    .must((asked) => draftStatement(asked, 'apology', {}));
}

function approve(statement: string, role?: string) {
  return (asked: Asked) => approveStatement(asked, statement, role);
}

function missing(told: Story, statement: string): readonly string[] {
  const latest = latestDraft(told.incident(), statement);
  return latest ? missingApprovals(latest) : [];
}

test('the author never counts, in no role and by no way', () => {
  const told = restored();
  expect(told.does(approve('restored'), 'ana')).toBe('author-cannot-approve');
  expect(told.does(approve('restored', 'comms-lead'), 'ana')).toBe('author-cannot-approve');
  expect(told.does(approve('restored'), { by: 'dan', for: 'ana', via: 'phone' })).toBe('author-cannot-approve');
  expect(told.does(approve('restored'), { by: 'ana', for: 'ana', via: 'room' })).toBe('author-cannot-approve');
  expect(missing(told, 'restored')).toEqual(['comms-lead']);
});

test('the refusal names who could', () => {
  const told = restored();
  told.does((asked) => {
    const decision = approveStatement(asked, 'restored', undefined);
    expect(decision).toMatchObject({ refusal: { kind: 'refused', values: { holders: ['dan'] } } });
    return decision;
  }, 'ana');
});

test('somebody else in the role approves, with their own hands', () => {
  const told = restored();
  expect(told.does(approve('restored'), 'dan')).toBe('statement.approved');
  expect(latestDraft(told.incident(), 'restored')?.approvals).toEqual([
    { person: 'dan', role: 'comms-lead', at: told.now(), entered_by: null, via: null, signed: true, code: null },
  ]);
  expect(missing(told, 'restored')).toEqual([]);
  expect(told.does(approve('restored'), 'dan')).toBe('no-approval-needed');
});

test.each<[Speaker, string]>([
  [{ by: 'ana', for: 'dan', via: 'phone' }, 'ana'],
  [{ by: 'ana', for: 'dan', via: 'room' }, 'ana'],
  [{ by: 'eva', for: 'dan', via: 'phone' }, 'eva'],
])('entered for somebody (%j) it never looks signed', (speaker, writer) => {
  const told = restored();
  expect(told.does(approve('restored'), speaker)).toBe('statement.approved');
  const { via } = speaker as { via: string };
  const approval = { person: 'dan', entered_by: writer, via, signed: false };
  expect(latestDraft(told.incident(), 'restored')?.approvals).toMatchObject([approval]);
  const [status] = statusOf(told.plan, told.incident(), told.now()).statements;
  expect(status).toMatchObject({ approved: true, missing_approvals: [], approvals: [approval] });
});

test('to enter it for somebody, it must be said how they told', () => {
  const told = restored();
  expect(told.does(approve('restored'), { by: 'ana', for: 'dan' })).toBe('via-missing');
});

test('the digest of the approval is that of the draft', () => {
  const told = restored().must(approve('restored'), 'dan');
  const approved = told.entries().findLast(({ type }) => type === 'statement.approved');
  const drafted = told.entries().findLast(({ type }) => type === 'statement.drafted');
  expect(approved?.data).toMatchObject({ statement: 'restored', revision: 1, digest: drafted?.hash });
});

test('without the role nobody approves', () => {
  const told = restored();
  expect(told.does(approve('restored'), 'eva')).toBe('not-in-role');
  expect(told.does(approve('restored', 'comms-lead'), 'eva')).toBe('not-in-role');
  expect(told.does(approve('restored'), { by: 'dan', for: 'eva', via: 'phone' })).toBe('not-in-role');
});

test('a role that is not asked for, or is no role, is refused', () => {
  const told = restored();
  for (const role of ['legal', 'king', '', '__proto__', 'constructor'])
    expect(told.does(approve('restored', role), 'dan')).toBe('role-not-missing');
});

test('strangers have no say', () => {
  const told = restored();
  for (const person of ['nobody', '', '__proto__', 'constructor'])
    expect(told.does(approve('restored'), person)).toBe('person-unknown');
  expect(told.does(approve('restored'), { by: 'dan', for: 'nobody', via: 'phone' })).toBe('person-unknown');
});

test('a count of two wants two people, and one person fills one role', () => {
  const told = apology();
  expect(missing(told, 'apology')).toEqual(['comms-lead', 'comms-lead', 'legal', 'finance']);
  expect(told.does(approve('apology'), 'dan')).toBe('statement.approved');
  expect(missing(told, 'apology')).toEqual(['comms-lead', 'legal', 'finance']);
  expect(told.does(approve('apology'), 'dan')).toBe('one-person-one-role');
  expect(told.does(approve('apology'), { by: 'eva', for: 'dan', via: 'room' })).toBe('one-person-one-role');
  expect(told.does(approve('apology', 'finance'), 'eva')).toBe('statement.approved');
  expect(told.does(approve('apology', 'legal'), 'eva')).toBe('one-person-one-role');
  expect(missing(told, 'apology')).toEqual(['comms-lead', 'legal']);
});

test('without a role it is the first missing one that the person holds', () => {
  const told = apology().must(approve('apology'), 'eva');
  expect(latestDraft(told.incident(), 'apology')?.approvals).toMatchObject([{ person: 'eva', role: 'legal' }]);
});

test('a preapproved statement needs nobody, and there is nobody to ask', () => {
  const told = story().must((asked) => draftStatement(asked, 'holding', {}));
  expect(missing(told, 'holding')).toEqual([]);
  expect(told.does(approve('holding'), 'dan')).toBe('no-approval-needed');
  expect(told.does((asked) => rejectStatement(asked, 'holding', 'I do not like it'), 'dan')).toBe('not-asked');
});

test('edited by hand it needs the default approvals, and those of its compensations', () => {
  const told = story().must((asked) => draftStatement(asked, 'holding', { 'regret.en': 'We are truly sorry.' }));
  expect(latestDraft(told.incident(), 'holding')?.draft.preapproved).toBe(false);
  expect(missing(told, 'holding')).toEqual(['comms-lead', 'finance']);
});

test('a new revision starts without approvals', () => {
  const told = restored().must(approve('restored'), 'dan');
  told.must((asked) => draftStatement(asked, 'restored', {}), 'ana');
  expect(missing(told, 'restored')).toEqual(['comms-lead']);
  expect(told.does(approve('restored'), 'dan')).toBe('statement.approved');
});

test('what is out of date or rejected cannot be approved', () => {
  const told = restored().must((asked) => setFacts(asked, { services: 'cards' }));
  expect(told.does(approve('restored'), 'dan')).toBe('out-of-date');
  told.must((asked) => draftStatement(asked, 'restored', {}));
  told.must((asked) => rejectStatement(asked, 'restored', 'too cold'), 'dan');
  expect(told.does(approve('restored'), 'dan')).toBe('rejected');
  expect(told.does((asked) => rejectStatement(asked, 'restored', 'again'), 'dan')).toBe('rejected');
  const [status] = statusOf(told.plan, told.incident(), told.now()).statements;
  expect(status?.approved).toBe(false);
});

test('rejecting needs the role and a reason; another revision is judged anew', () => {
  const told = restored();
  const reject = (because: string) => (asked: Asked) => rejectStatement(asked, 'restored', because);
  expect(told.does(reject('no'), 'eva')).toBe('not-asked');
  expect(told.does(reject(''), 'dan')).toBe('reason-missing');
  expect(told.does(reject(' \t'), 'dan')).toBe('reason-missing');
  expect(told.does(reject('too cold'), { by: 'ana', for: 'dan', via: 'phone' })).toBe('statement.rejected');
  expect(latestDraft(told.incident(), 'restored')?.rejected).toEqual({ by: 'dan', because: 'too cold' });
  told.must((asked) => draftStatement(asked, 'restored', {}));
  expect(told.does(approve('restored'), 'dan')).toBe('statement.approved');
});

test('there must be a draft, of a statement that the playbook has', () => {
  const told = story();
  expect(told.does(approve('restored'), 'dan')).toBe('no-draft');
  for (const name of ['nothing', '', '__proto__', 'constructor'])
    expect(told.does(approve(name), 'dan')).toBe('statement-unknown');
});

test('the approvals of a statement or its stage win over the default', () => {
  const { playbook } = SMALL_PLAN;
  const approvals = { ...playbook.approvals, restored: [{ role: 'legal' }], apology: [{ role: 'risk' }] };
  const plan = { ...SMALL_PLAN, playbook: { ...playbook, approvals } };
  const told = story({ plan })
    .must((asked) => mark(asked, { mark: 'restored' }))
    .must((asked) => draftStatement(asked, 'restored', {}));
  expect(missing(told, 'restored')).toEqual(['legal']);
});
