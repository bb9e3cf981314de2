import { expect, test } from 'vitest';

import { confirmFact } from '../../../src/core/incident/decide/confirm-fact.ts';
import { draftStatement } from '../../../src/core/incident/decide/draft-statement.ts';
import { mark } from '../../../src/core/incident/decide/mark.ts';
import { setFacts } from '../../../src/core/incident/decide/set-facts.ts';
import { handoverOf } from '../../../src/core/incident/handover.ts';
import { story } from './story.ts';

test('one page: known, not known, said, promised, pending, next', () => {
  const told = story({ lost: ['site'] });
  told.must((asked) => setFacts(asked, { cause: 'power' }), { by: 'ana', for: 'dan', via: 'phone' });
  told.must((asked) => setFacts(asked, { eta: '' }));
  told.publish(['staff-brief', 'holding']);
  told.at('10:22').accept('holding-1/social/en', 'holding-1/social/ro').fail('holding-1/mail/en');
  const page = handoverOf(told.plan, told.incident(), told.now());
  expect(page).toMatchObject({ commander: 'ana', command: { how: 'opened' }, lost: ['site'], handed_over: null });
  const cause = page.known.find(({ fact }) => fact === 'cause');
  expect(cause).toMatchObject({ value: 'power', by: 'dan', confirmed: false });
  expect(page.known.find(({ fact }) => fact === 'services')).toMatchObject({ by: 'ana', confirmed: null });
  expect(page.assumed).toMatchObject({ scope: 'all' });
  expect(page.not_known).toContainEqual({ fact: 'eta', asked: true });
  expect(page.not_known).toContainEqual({ fact: 'money_safe', asked: false });
  expect(page.not_known.map(({ fact }) => fact)).not.toContain('secret');
  expect(page.said).toEqual([
    {
      statement: 'holding',
      revision: 1,
      stage: 'holding',
      audience: 'customers',
      at: '2016-09-10T10:22:00.000Z',
      places: [
        { channel: 'social', language: 'en' },
        { channel: 'social', language: 'ro' },
      ],
    },
  ]);
  expect(page.promised.map(({ id }) => id)).toContain('next-update');
  const states = Object.fromEntries(page.pending.deliveries.map(({ id, state }) => [id, state]));
  expect(states).toMatchObject({ 'holding-1/door/ro': 'pending', 'holding-1/mail/en': 'failed' });
  expect(page.pending.owed).toContainEqual({ channel: 'website', language: 'en', statement: 'holding' });
});

test('what was confirmed, what waits for an approval, and what nobody owes any more', () => {
  const told = story();
  told.must((asked) => setFacts(asked, { cause: 'power' })).must((asked) => confirmFact(asked, 'cause'), 'dan');
  told.must((asked) => mark(asked, { mark: 'restored' }));
  told.must((asked) => draftStatement(asked, 'restored', {}));
  const page = handoverOf(told.plan, told.incident(), told.now());
  expect(page.known.find(({ fact }) => fact === 'cause')).toMatchObject({ confirmed: true, confirmed_by: 'dan' });
  expect(page.pending.approvals).toEqual([expect.objectContaining({ statement: 'restored' })]);
  expect(page.said).toEqual([]);
});
