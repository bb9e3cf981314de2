import { expect, test } from 'vitest';

import { approveStatement, rejectStatement } from '../../../src/core/incident/decide/approve-statement.ts';
import { loseDependencies } from '../../../src/core/incident/decide/dependencies.ts';
import { draftStatement } from '../../../src/core/incident/decide/draft-statement.ts';
import { mark } from '../../../src/core/incident/decide/mark.ts';
import { setFacts } from '../../../src/core/incident/decide/set-facts.ts';
import { standDown } from '../../../src/core/incident/decide/stand-down.ts';
import type { Escalation, Telephones } from '../../../src/core/incident/escalation.ts';
import { escalationOf, UNREAD } from '../../../src/core/incident/escalation.ts';
import type { Person } from '../../../src/core/incident/people.ts';
import type { Plan } from '../../../src/core/playbook/plan.ts';
import { SMALL_PLAN } from '../../plans/small-plan.ts';
import type { Story } from './story.ts';
import { story } from './story.ts';

const PEOPLE: readonly Person[] = [
  { id: 'ana', name: 'Ana', roles: ['commander', 'comms-lead'], deputies: ['dan'] },
  { id: 'dan', name: 'Dan', roles: ['comms-lead', 'technical'], deputies: ['ion', 'ida'] },
  { id: 'ion', name: 'Ion', roles: ['technical'] },
  { id: 'ida', name: 'Ida', roles: ['comms-lead'], needs: ['office'] },
  { id: 'eva', name: 'Eva', roles: ['finance', 'legal', 'risk'] },
];

const LIST: Telephones = {
  people: {
    dan: { phones: ['+40 1', '+40 11'] },
    ida: { phones: ['+40 2'], note: 'after 20:00 ring twice' },
    eva: { phones: ['+40 3'] },
  },
  problem: null,
  file: 'reach.yaml',
};

function withPeople(people: readonly Person[]): Plan {
  return { ...SMALL_PLAN, workspace: { ...SMALL_PLAN.workspace, people: [...people] } };
}

/** At 13:20 Ana has written that it works again, and asks a comms lead. */
function asking(people: readonly Person[] = PEOPLE): Story {
  return story({ plan: withPeople(people) })
    .must((asked) => mark(asked, { mark: 'restored' }))
    .must((asked) => draftStatement(asked, 'restored', {}));
}

function at(told: Story, time: string, telephones: Telephones = LIST): readonly Escalation[] {
  told.at(time);
  return escalationOf(told.plan, told.incident(), telephones, told.now());
}

/** `dan +40 1`, and what else is said of the call. */
function ring(told: Story, time: string, telephones?: Telephones): string {
  const [one] = at(told, time, telephones);
  if (!one?.ring) return one ? `${one.stage}: nobody` : 'silence';
  const { person, phone, deputy_of, again, note } = one.ring;
  const more = [deputy_of ? `for ${deputy_of}` : '', again ? 'again' : '', note ? `(${note})` : ''].filter(Boolean);
  return [`${one.stage}:`, person, phone ?? 'no number', ...more, ...(one.emergency ? ['EMERGENCY'] : [])].join(' ');
}

test('from the draft on: a number, after 5 minutes the next, after 10 the deputy, after 15 the emergency release', () => {
  const told = asking();
  expect(ring(told, '10:20')).toBe('first-number: dan +40 1');
  expect(ring(told, '10:24')).toBe('first-number: dan +40 1');
  expect(ring(told, '10:25')).toBe('next-number: dan +40 11');
  expect(ring(told, '10:29')).toBe('next-number: dan +40 11');
  expect(ring(told, '10:30')).toBe('deputy: ida +40 2 for dan (after 20:00 ring twice)');
  expect(ring(told, '10:34')).toBe('deputy: ida +40 2 for dan (after 20:00 ring twice)');
  expect(ring(told, '10:35')).toBe('emergency: ida +40 2 for dan (after 20:00 ring twice) EMERGENCY');
  expect(ring(told, '12:00')).toContain('EMERGENCY');
});

test('each stage says when the next begins', () => {
  const told = asking();
  const next = ['10:20', '10:26', '10:31', '10:40'].map((time) => at(told, time)[0]?.next_at);
  expect(next).toEqual(['2016-09-10T10:25:00.000Z', '2016-09-10T10:30:00.000Z', '2016-09-10T10:35:00.000Z', null]);
});

test('a deputy who does not hold the role is not rung: they could not say yes', () => {
  const told = asking(PEOPLE.map((one) => (one.id === 'ida' ? { ...one, roles: ['technical'] } : one)));
  expect(ring(told, '10:30')).toBe('deputy: dan +40 1 again');
});

test('without a second number it is the next holder who is no deputy, else the first one again', () => {
  const one: Telephones = { ...LIST, people: { ...LIST.people, dan: { phones: ['+40 1'] } } };
  expect(ring(asking(), '10:25', one)).toBe('next-number: dan +40 1 again');
  const another = [...PEOPLE, { id: 'leo', name: 'Leo', roles: ['comms-lead'] }];
  expect(ring(asking(another), '10:25', one)).toBe('next-number: leo no number');
});

test('where nobody but the author holds the role there is nobody to ring, and the emergency release all the same', () => {
  const told = asking(
    PEOPLE.map((one) => (one.id === 'ana' || one.id === 'eva' ? one : { ...one, roles: ['technical'] })),
  );
  expect(ring(told, '10:20')).toBe('first-number: nobody');
  expect(at(told, '10:36')).toMatchObject([{ ring: null, emergency: true }]);
});

test('who cannot be reached because of a loss is rung last', () => {
  const people = PEOPLE.map((one) => (one.id === 'dan' ? { ...one, needs: ['office'] } : { ...one, needs: [] }));
  const told = asking(people).must((asked) => loseDependencies(asked, ['office']));
  told.must((asked) => draftStatement(asked, 'restored', {}));
  expect(ring(told, '10:20')).toBe('first-number: ida +40 2 (after 20:00 ring twice)');
});

test('a missing telephone list is said, and stops nothing', () => {
  const told = asking();
  const gone: Telephones = { people: {}, problem: 'not-here', file: 'reach.yaml' };
  expect(ring(told, '10:20', gone)).toBe('first-number: dan no number');
  expect(at(told, '10:36', UNREAD)).toMatchObject([{ emergency: true, telephones: 'not-read' }]);
});

test('each missing role is waited for by itself', () => {
  const told = story({ plan: withPeople(PEOPLE) }).must((asked) =>
    draftStatement(asked, 'holding', { 'regret.en': 'We are truly sorry.' }),
  );
  expect(at(told, '10:26').map(({ role, ring: call }) => [role, call?.person])).toEqual([
    ['comms-lead', 'dan'],
    ['finance', 'eva'],
  ]);
  told.must((asked) => approveStatement(asked, 'holding', 'finance'), 'eva');
  expect(at(told, '10:27').map(({ role }) => role)).toEqual(['comms-lead']);
  expect(told.publish(['holding'], { emergency: true, because: 'nobody answers' })).toBe('statement.published');
  expect(at(told, '10:40')).toEqual([]);
});

test('nobody is waited for once it was said no, is out of date, or the incident is over', () => {
  const rejected = asking().must((asked) => rejectStatement(asked, 'restored', 'too cold'), 'dan');
  expect(at(rejected, '10:40')).toEqual([]);
  const stale = asking().must((asked) => setFacts(asked, { services: 'cards' }));
  expect(at(stale, '10:40')).toEqual([]);
  const over = story({ plan: withPeople(PEOPLE) })
    .must((asked) => draftStatement(asked, 'holding', { 'regret.en': 'We are truly sorry.' }))
    .must((asked) => standDown(asked, 'a false alarm'));
  expect(at(over, '10:40')).toEqual([]);
});

test('a new revision begins to ask anew', () => {
  const told = asking();
  expect(ring(told, '10:36')).toContain('EMERGENCY');
  told.must((asked) => draftStatement(asked, 'restored', {}));
  expect(ring(told, '10:36')).toBe('first-number: dan +40 1');
});
