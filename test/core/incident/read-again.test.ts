import { expect, test } from 'vitest';

import { latestDraft } from '../../../src/core/incident/approvals.ts';
import { approveStatement } from '../../../src/core/incident/decide/approve-statement.ts';
import { draftStatement } from '../../../src/core/incident/decide/draft-statement.ts';
import { story } from './story.ts';

test('what was written anew while somebody read it is not sent in its place', () => {
  const told = story();
  told.must((asked) => draftStatement(asked, 'holding', {}));
  const seen = { holding: latestDraft(told.incident(), 'holding')?.digest ?? '' };
  told.must((asked) => draftStatement(asked, 'holding', {}));
  expect(told.publish(['holding'], { seen })).toBe('read-again');
  expect(told.incident().releases).toEqual([]);
  const again = { holding: latestDraft(told.incident(), 'holding')?.digest ?? '' };
  expect(told.publish(['holding'], { seen: again })).toBe('statement.published');
});

test('consent to one revision is no consent to another', () => {
  const told = story();
  told.must((asked) => draftStatement(asked, 'holding', { 'regret.en': 'We are very sorry.' }));
  const seen = latestDraft(told.incident(), 'holding')?.digest;
  told.must((asked) => draftStatement(asked, 'holding', { 'regret.en': 'We are deeply sorry.' }));
  const approve = (digest: string | undefined) =>
    told.does((asked) => approveStatement(asked, 'holding', undefined, { seen: digest }), 'dan');
  expect(approve(seen)).toBe('read-again');
  expect(latestDraft(told.incident(), 'holding')?.approvals).toEqual([]);
  expect(approve(latestDraft(told.incident(), 'holding')?.digest)).toBe('statement.approved');
});
