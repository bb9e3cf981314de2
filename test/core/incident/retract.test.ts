import { describe, expect, test } from 'vitest';

import { deadlinesOf } from '../../../src/core/incident/deadlines.ts';
import { closeIncident } from '../../../src/core/incident/decide/close-incident.ts';
import { loseDependencies } from '../../../src/core/incident/decide/dependencies.ts';
import { draftStatement } from '../../../src/core/incident/decide/draft-statement.ts';
import { mark } from '../../../src/core/incident/decide/mark.ts';
import type { ToRetract } from '../../../src/core/incident/decide/retract-statement.ts';
import { retractStatement } from '../../../src/core/incident/decide/retract-statement.ts';
import { setFacts } from '../../../src/core/incident/decide/set-facts.ts';
import { settle } from '../../../src/core/incident/decide/settle.ts';
import { stop } from '../../../src/core/incident/decide/stop.ts';
import { forPeople } from '../../../src/core/incident/for-people.ts';
import { publicLines } from '../../../src/core/incident/lines.ts';
import { owedOf } from '../../../src/core/incident/owed.ts';
import { nextStep } from '../../../src/core/incident/step-state.ts';
import { withoutTheEnd } from '../../../src/core/incident/still-open.ts';
import type { Plan } from '../../../src/core/playbook/plan.ts';
import { SMALL_PLAN } from '../../plans/small-plan.ts';
import type { Speaker, Story } from './story.ts';
import { instant, story } from './story.ts';

const REQUEST = { method: 'POST', url: '{$url}' } as const;

/** The small plan, whose webhooks can be sent and, as `retract` says, take back. */
function planWith(retract: object): Plan {
  const { webhook, ...others } = SMALL_PLAN.connectors;
  return {
    ...SMALL_PLAN,
    connectors: { ...others, webhook: { ...webhook!, request: { create: REQUEST, ...retract } } },
  };
}

const ABLE = planWith({ retract: 'create' });

/** The first statement is out on social, on mail and on the door. */
function told(plan: Plan = ABLE): Story {
  const it = story({ plan });
  it.publish(['holding']);
  it.at('10:22').accept(...['social', 'mail'].flatMap((one) => [`holding-1/${one}/en`, `holding-1/${one}/ro`]));
  it.must(({ incident, at }) => settle(incident, 'holding-1/door/ro', 'sent', { url: null }, at));
  return it.fail('holding-1/website/en', 'holding-1/website/ro').at('10:30');
}

function retract(it: Story, more: Partial<ToRetract> = {}, speaker?: Speaker): string {
  const id = () => 'ef'.repeat(16);
  const what = {
    statement: 'holding',
    because: 'it named a wrong number',
    emergency: false,
    unusable: {},
    id,
    ...more,
  };
  return it.does((asked) => retractStatement(asked, what), speaker);
}

function asked(it: Story): readonly (readonly [string, boolean])[] {
  return Object.values(it.incident().deliveries)
    .filter(({ amends }) => amends?.does === 'retracts')
    .map(({ id, by_hand }) => [id, by_hand === true]);
}

describe('taking a statement back', () => {
  test('goes to exactly where it is out, and is a person to do where the channel cannot', () => {
    const it = told();
    expect(retract(it)).toBe('statement.retracted');
    expect(asked(it)).toEqual([
      ['retraction-holding-1/social/en', false],
      ['retraction-holding-1/social/ro', false],
      ['retraction-holding-1/mail/en', false],
      ['retraction-holding-1/mail/ro', false],
      ['retraction-holding-1/door/ro', true],
    ]);
    expect(forPeople(it.plan, it.incident()).map(({ id }) => id)).toEqual(['retraction-holding-1/door/ro']);
  });

  test('is all by hand where no connector can, where the channel is lost, and where this machine has no address', () => {
    const cannot = told(planWith({}));
    retract(cannot);
    expect(asked(cannot).every(([, byHand]) => byHand)).toBe(true);
    const it = told();
    retract(it, { unusable: { mail: 'no-secret' } });
    expect(asked(it).filter(([, byHand]) => byHand)).toHaveLength(3);
  });

  test("needs the platform's own name for it where the request says so", () => {
    const it = told(planWith({ retract: { method: 'DELETE', url: '{$url}/{$receipt_id}' } }));
    const receipt = { id: '4711', url: null };
    it.write('delivery.accepted', { delivery: 'holding-1/social/en', attempt: 0, status: 200, receipt });
    retract(it);
    expect(asked(it).filter(([, byHand]) => !byHand)).toEqual([['retraction-holding-1/social/en', false]]);
    expect(it.incident().deliveries['retraction-holding-1/social/en']?.amends?.receipt).toEqual(receipt);
  });

  test('tells the channel what to take away, and nothing to show', () => {
    const it = told();
    retract(it);
    expect(JSON.parse(it.incident().deliveries['retraction-holding-1/social/ro']?.body ?? '')).toMatchObject({
      type: 'statement.retracted',
      data: {
        statement: 'holding',
        revision: 1,
        supersedes: { statement: 'holding', revision: 1 },
        text: '',
        parts: {},
      },
    });
  });

  test('ends what is still to be sent of it', () => {
    const it = story({ plan: ABLE });
    it.publish(['holding']);
    it.accept('holding-1/social/en');
    retract(it);
    expect(it.does(({ incident, at }) => settle(incident, 'holding-1/door/ro', 'resend', { url: null }, at))).toBe(
      'delivery-superseded',
    );
  });

  test('is for whoever may approve, for others with their word, or an emergency', () => {
    expect(retract(told(), {}, 'eva')).toBe('retract-not-yours');
    expect(retract(told(), {}, { by: 'eva', for: 'dan', via: 'phone' })).toBe('statement.retracted');
    const it = told();
    expect(retract(it, { emergency: true }, 'eva')).toBe('statement.retracted');
    const last = it.entries().at(-1);
    expect(last?.type === 'statement.retracted' && last.data.emergency).toBe(true);
    const mine = told();
    retract(mine, { emergency: true });
    const own = mine.entries().at(-1);
    expect(own?.type === 'statement.retracted' && own.data.emergency).toBeUndefined();
  });

  test('asks for a reason', () => {
    for (const because of [undefined, '', ' \n']) expect(retract(told(), { because })).toBe('reason-missing');
  });

  test('is refused of what is not out, twice, and while a try is on its way', () => {
    const it = story({ plan: ABLE });
    expect(retract(it)).toBe('never-out');
    expect(retract(it, { statement: 'holdin' })).toBe('statement-unknown');
    it.publish(['holding']);
    expect(retract(it)).toBe('not-out-yet');
    it.write('delivery.attempted', { delivery: 'holding-1/mail/en', attempt: 1, until: instant('10:21') });
    expect(retract(it)).toBe('still-on-its-way');
    expect(retract(it.at('10:22'))).toBe('statement.retracted');
    expect(retract(it)).toBe('already-retracted');
  });
});

describe('what was taken back', () => {
  test('is not repeated by anybody', () => {
    const it = told();
    const lines = () => publicLines(it.plan, it.incident(), null, 'en').map(({ statement }) => statement);
    expect(lines()).toEqual(['holding']);
    retract(it);
    expect(lines()).toEqual([]);
  });

  test('moves no clock, met or promised', () => {
    const it = told();
    const before = deadlinesOf(it.plan, it.incident(), it.now());
    retract(it);
    expect(deadlinesOf(it.plan, it.incident(), it.now())).toEqual(before);
    it.accept();
    expect(deadlinesOf(it.plan, it.incident(), it.now())).toEqual(before);
  });

  test('meets no clock either when nobody knew that it was out', () => {
    const it = story({ plan: ABLE });
    it.publish(['holding'], { channels: ['mail'], languages: ['en'] });
    it.write('delivery.attempted', { delivery: 'holding-1/mail/en', attempt: 1, until: instant('10:20') });
    it.must(({ incident }) => stop(incident)).at('10:25');
    retract(it);
    it.accept();
    expect(deadlinesOf(it.plan, it.incident(), it.now())[0]).toMatchObject({ id: 'first-statement', met_at: null });
  });

  test('is owed to nobody, and the step that said it is open again', () => {
    const it = told();
    it.publish(['staff-brief']);
    it.accept();
    expect(owedOf(it.plan, it.incident())).toHaveLength(2);
    expect(nextStep(it.plan, it.incident(), it.now())?.id).not.toBe('speak');
    retract(it);
    expect(owedOf(it.plan, it.incident())).toEqual([]);
    expect(nextStep(it.plan, it.incident(), it.now())?.id).toBe('speak');
  });

  test('goes out again only anew', () => {
    const it = told();
    retract(it);
    expect(it.publish(['holding'])).toBe('nothing-new');
    it.must((by) => setFacts(by, { services: 'cards' }));
    expect(it.publish(['holding'])).toBe('statement.published');
    const body = JSON.parse(it.incident().deliveries['holding-3/social/en']?.body ?? '') as { data: object };
    expect(body.data).toMatchObject({ supersedes: null });
  });

  test('was heard: whoever read it goes not without the end', () => {
    const it = told();
    retract(it);
    expect(withoutTheEnd(it.incident())).toContain('social/en');
    it.must((by) => mark(by, { mark: 'restored' }));
    expect(it.does((by) => closeIncident(by, [], undefined))).toBe('still-open');
  });

  test('is not the end any more when it said so', () => {
    const it = told();
    it.must((by) => mark(by, { mark: 'restored' }));
    it.publish(['restored'], { emergency: true, because: 'nobody answers' });
    it.accept();
    expect(withoutTheEnd(it.incident())).toEqual([]);
    retract(it.at('10:40'), { statement: 'restored' });
    expect(withoutTheEnd(it.incident())).toContain('social/en');
  });

  test('is said again by a correction when the first one was taken back', () => {
    const it = told();
    const words = { 'wrong.en': 'We wrote that it is broken.', 'right.en': 'It works.' };
    it.must((by) => draftStatement(by, 'correction-holding', words));
    it.publish(['correction-holding'], { emergency: true, because: 'nobody answers' });
    it.accept();
    retract(it.at('10:40'), { statement: 'correction-holding' });
    expect(it.publish(['correction-holding'], { emergency: true, because: 'it was right after all' })).toBe(
      'statement.published',
    );
    expect(it.incident().deliveries['correction-holding-2/social/en']?.state).toBe('pending');
  });

  test('is tried to the end, whatever is lost meanwhile', () => {
    const it = story({ plan: ABLE });
    it.publish(['holding'], { channels: ['website'] });
    it.accept().at('10:30');
    retract(it);
    expect(it.does((by) => loseDependencies(by, ['site']))).toBe('dependency.lost');
    const open = Object.values(it.incident().deliveries).filter(({ amends }) => amends?.does === 'retracts');
    expect(open.every(({ state, attempts }) => state === 'pending' && attempts.length === 0)).toBe(true);
  });

  test('is not called back by stopping', () => {
    const it = told();
    retract(it);
    expect(it.does(({ incident }) => stop(incident))).toBe('nothing');
  });
});
