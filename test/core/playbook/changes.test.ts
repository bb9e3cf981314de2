import { describe, expect, test } from 'vitest';

import type { PlaybookFolder } from '../../../src/core/playbook/since/changes.ts';
import { changesBetween } from '../../../src/core/playbook/since/changes.ts';
import type { Playbook, Texts } from '../../../src/core/schema/generated/types.ts';

const PLAYBOOK: Playbook = {
  format: 'firsthour/playbook@1',
  id: 'outage',
  version: '1.0.0',
  title: 'An outage',
  languages: ['en', 'ro'],
  facts: {
    cause: { ask: 'Why?', type: 'choice', of: ['power', 'other'], optional: true, confirm: 'technical' },
    clients: { ask: 'How many?', type: 'number', internal: true },
  },
  deadlines: {
    first: { within: '1h', from: 'started', met_by: { public: 'customers' } },
    'next-update': { every: [{ interval: '30m', for: '2h' }, { interval: '1h' }], from: 'public', until: 'restored' },
    notice: { within: '4h', from: 'classified', at_most: { within: '24h', from: 'detected' }, met_by: { filed: 'x' } },
    report: { within: { business_days: 5 }, from: 'restored', met_by: { filed: 'y' } },
  },
  workarounds: { counter: { check: 'Open?', tested: '2026-10-01' } },
  compensations: { fees: { approve: ['finance'], pay_within: '30d' } },
  statements: {
    holding: { stage: 'holding', audience: 'customers', parts: ['what'], preapproved: true },
    apology: { stage: 'apology', audience: 'customers', parts: ['regret'] },
  },
  approvals: { default: [{ role: 'comms-lead' }], apology: [{ role: 'comms-lead', count: 2 }, { role: 'legal' }] },
  steps: [{ id: 'speak', title: 'Speak', publish: ['holding'] }],
};
const EN: Texts = { format: 'firsthour/texts@1', language: 'en', statements: { holding: { what: 'Down.' } } };
const BEFORE: PlaybookFolder = { playbook: PLAYBOOK, texts: { en: EN, ro: { ...EN, language: 'ro' } } };

/** What is told of a playbook once something else stands at a path; undefined: nothing does. */
function told(path: string, value: unknown): readonly string[] {
  const playbook = structuredClone(PLAYBOOK);
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  let place = playbook as unknown as Record<string, unknown>;
  for (const key of keys) place = place[key] as Record<string, unknown>;
  if (value === undefined) delete place[last];
  else place[last] = value;
  const changes = changesBetween(BEFORE, { ...BEFORE, playbook });
  return changes.map(({ step, what, name }) => `${step} ${what} ${name}`.trim());
}

const ROLES = [{ role: 'comms-lead' }];

describe('what is different', () => {
  test('is nothing when only the version, or the order of keys, is', () => {
    expect(told('version', '2.0.0')).toEqual([]);
    expect(told('statements', Object.fromEntries(Object.entries(PLAYBOOK.statements).reverse()))).toEqual([]);
  });

  test.each([
    ['more time', 'deadlines.first.within', '2h', 'deadline first'],
    ['a later start', 'deadlines.first.from', 'detected', 'deadline first'],
    ['another way to meet it', 'deadlines.first.met_by', { public: 'staff' }, 'deadline first'],
    ['a longer interval', 'deadlines.next-update.every.0.interval', '45m', 'deadline next-update'],
    ['a shorter time of short intervals', 'deadlines.next-update.every.0.for', '1h', 'deadline next-update'],
    ['an earlier end', 'deadlines.next-update.until', 'classified', 'deadline next-update'],
    ['no second clock', 'deadlines.notice.at_most', undefined, 'deadline notice'],
    ['a longer second clock', 'deadlines.notice.at_most.within', '48h', 'deadline notice'],
    ['a roll', 'deadlines.notice.roll', 'next-working-day', 'deadline notice'],
    ['more working days', 'deadlines.report.within', { business_days: 6 }, 'deadline report'],
    ['months for days', 'deadlines.report.within', { months: 1 }, 'deadline report'],
    ['one approver less', 'approvals.apology.0.count', undefined, 'consent apology'],
    ['no second role', 'approvals.apology', [{ role: 'comms-lead', count: 2 }], 'consent apology'],
    ['no rule of its own', 'approvals.apology', undefined, 'consent apology'],
    ['approval beforehand', 'statements.apology.preapproved', true, 'consent apology'],
    ['no confirmation', 'facts.cause.confirm', undefined, 'fact cause'],
    ['a fact that was internal', 'facts.clients.internal', undefined, 'fact clients'],
    ['nobody who agrees to pay', 'compensations.fees.approve', undefined, 'compensation fees'],
    ['a later day of payment', 'compensations.fees.pay_within', '60d', 'compensation fees'],
    ['another audience', 'statements.holding.audience', 'staff', 'audience holding'],
    ['a statement that is gone', 'statements.apology', undefined, 'removed apology'],
    ['a language that is gone', 'languages', ['en'], 'removed ro'],
    ['a fact that is gone', 'facts.cause', undefined, 'removed cause'],
  ])('is major with %s', (_, path, value, expected) => {
    expect(told(path, value)).toEqual([`major ${expected}`, 'minor structure', 'patch words']);
  });

  test.each([
    ['less time', 'deadlines.first.within', '45m'],
    ['shorter intervals', 'deadlines.next-update.every', [{ interval: '30m' }]],
    ['one more approver', 'approvals.default', [...ROLES, { role: 'legal' }]],
    ['a review of what was preapproved', 'statements.holding.preapproved', undefined],
    ['a new statement', 'statements.update', { stage: 'update', audience: 'customers', parts: ['what'] }],
    ['a new language', 'languages', ['en', 'ro', 'fr']],
    ['a new part', 'statements.apology.parts', ['regret', 'action']],
    ['another step', 'steps.0.publish', ['holding', 'apology']],
  ])('is minor with %s', (_, path, value) => expect(told(path, value)).toEqual(['minor structure', 'patch words']));

  test.each([
    ['another title', 'title', 'Outage'],
    ['another question', 'facts.cause.ask', 'What caused it?'],
    ['a workaround that was tried again', 'workarounds.counter.tested', '2026-11-01'],
    ['a review', 'review_by', '2027-05-01'],
    ['another title of a step', 'steps.0.title', 'Tell them'],
  ])('is a patch with %s', (_, path, value) => expect(told(path, value)).toEqual(['patch words']));

  test('is a patch with other words for the public', () => {
    const texts = { ...BEFORE.texts, en: { ...EN, statements: { holding: { what: 'Not working.' } } } };
    expect(changesBetween(BEFORE, { ...BEFORE, texts })).toEqual([{ step: 'patch', what: 'words', name: '' }]);
  });
});
