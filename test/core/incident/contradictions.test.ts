import { expect, test } from 'vitest';

import { latestDraft } from '../../../src/core/incident/approvals.ts';
import { contradictionsOf } from '../../../src/core/incident/contradictions.ts';
import { confirmFact } from '../../../src/core/incident/decide/confirm-fact.ts';
import { draftStatement } from '../../../src/core/incident/decide/draft-statement.ts';
import { mark } from '../../../src/core/incident/decide/mark.ts';
import { setFacts } from '../../../src/core/incident/decide/set-facts.ts';
import type { Plan } from '../../../src/core/playbook/plan.ts';
import { claimsOf } from '../../../src/core/statement/claims.ts';
import { shippedPlan } from '../../plans/shipped-plan.ts';
import { SMALL_PLAN } from '../../plans/small-plan.ts';
import type { Story } from './story.ts';
import { instant, story } from './story.ts';

function told(plan: Plan = SMALL_PLAN): Story {
  const at = story({ plan });
  at.at('10:30').publish(['staff-brief', 'holding']);
  return at.accept();
}

function against(at: Story, statement: string, edits: Readonly<Record<string, string>> = {}) {
  at.must((asked) => draftStatement(asked, statement, edits));
  const state = latestDraft(at.incident(), statement);
  return state ? contradictionsOf(at.plan, at.incident(), state, at.now()) : [];
}

/** The small playbook, whose updates say since when. */
const SINCE: Plan = {
  ...SMALL_PLAN,
  playbook: {
    ...SMALL_PLAN.playbook,
    statements: {
      ...SMALL_PLAN.playbook.statements,
      update: {
        stage: 'update',
        audience: 'customers',
        parts: ['what', 'since', 'action', 'next_update'],
        preapproved: true,
      },
    },
  },
  texts: Object.fromEntries(
    Object.entries(SMALL_PLAN.texts).map(([language, texts]) => [
      language,
      {
        ...texts,
        statements: { ...texts.statements, update: { ...texts.statements?.update, since: '{$started_at}' } },
      },
    ]),
  ),
};

test('what has only gone on contradicts nothing', () => {
  const at = told(SINCE);
  at.at('10:50').must((asked) => setFacts(asked, { services: 'cards,atm,website', actions: 'moving' }));
  expect(against(at, 'update')).toEqual([]);
});

test('a time that the public was told is not another one in silence', () => {
  const at = told(SINCE);
  at.at('10:50').must((asked) => setFacts(asked, { started_at: '12:40' }));
  expect(against(at, 'update')).toEqual([{ kind: 'fact', about: ['started_at'] }]);
  expect(at.publish(['update'])).toBe('contradicts');
  expect(at.publish(['update'], { because: 'the logs say so, and the correction is on its way' })).toBe(
    'statement.published',
  );
});

test('a service is not dropped in silence, and one may come in', () => {
  const at = told();
  at.at('10:50').must((asked) => setFacts(asked, { services: 'cards,website' }));
  expect(against(at, 'update')).toEqual([{ kind: 'services', about: ['atm'] }]);
});

test('an end that was told is the end, until it begins again', () => {
  const at = told();
  at.at('11:00').must((asked) => mark(asked, { mark: 'restored', at: instant('10:55') }));
  at.publish(['restored'], { because: 'nobody answers', emergency: true });
  at.accept();
  at.at('11:20').must((asked) => mark(asked, { mark: 'restored', at: instant('11:10') }));
  expect(against(at, 'restored')).toEqual([{ kind: 'fact', about: ['restored_at'] }]);
});

test('numbers written by hand are the same in every language', () => {
  const at = told();
  const edits = {
    'action.en': 'We copy 12 of 40 disks until 15:30.',
    'action.ro': 'Copiem 12 din 40 de discuri până la 15.30.',
  };
  expect(against(at, 'update', edits)).toEqual([]);
  expect(against(at, 'update', { ...edits, 'action.ro': 'Copiem 21 din 40 de discuri până la 15:30.' })).toEqual([
    { kind: 'languages', about: ['action'] },
  ]);
});

test('"your money is safe" needs somebody who has confirmed it', () => {
  const plan = shippedPlan('examples/data-centre-2016/playbooks', 'data-centre-loss');
  const by = 'duty-comms';
  const at = story({ plan, by, typed: { services: 'cards', started_at: '13:05' } });
  const edits = { 'action.en': 'Your money is safe.', 'action.ro': 'Banii dumneavoastră sunt în siguranţă.' };
  expect(against(at, 'update', edits)).toEqual([{ kind: 'safe', about: ['action.ro', 'action.en'] }]);
  at.must((asked) => setFacts(asked, { safety: 'yes' }));
  expect(against(at, 'update', edits)).toHaveLength(1);
  at.must((asked) => confirmFact(asked, 'safety'), { by, for: 'duty-technical', via: 'phone' });
  expect(against(at, 'update', edits)).toEqual([]);
});

test('"all customers were told" needs a receipt from everywhere', () => {
  const at = story();
  at.at('10:30').publish(['staff-brief', 'holding']);
  const edits = { 'action.en': 'All our customers have been informed.' };
  const all = { kind: 'all-told', about: ['action.en'] };
  expect(against(at, 'update', edits)).toContainEqual(all);
  at.accept();
  expect(against(at, 'update', edits)).not.toContainEqual(all);
});

test.each([
  ['en', 'Your savings and your data remain safe.', ['safe']],
  ['en', 'You can withdraw cash safely.', []],
  ['en', 'All of our customers were notified by mail.', ['all-told']],
  ['en', 'We will tell all customers.', []],
  ['ro', 'BANII DUMNEAVOASTRA SUNT IN SIGURANTA', ['safe']],
  ['ro', 'Toți clienții noștri au fost anunțați.', ['all-told']],
  ['fr', 'Votre argent reste en sécurité.', ['safe']],
  ['fr', 'Tous nos clients ont ete prevenus.', ['all-told']],
  ['de', 'Ihr Geld ist sicher.', []],
])('in %s "%s" claims %j', (language, text, claims) => {
  expect(claimsOf(text, language)).toEqual(claims);
});
