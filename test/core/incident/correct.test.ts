import { describe, expect, test } from 'vitest';

import { deadlinesOf } from '../../../src/core/incident/deadlines.ts';
import { approveStatement } from '../../../src/core/incident/decide/approve-statement.ts';
import { closeIncident } from '../../../src/core/incident/decide/close-incident.ts';
import { uncorrectable } from '../../../src/core/incident/decide/correctable.ts';
import { draftStatement } from '../../../src/core/incident/decide/draft-statement.ts';
import { mark } from '../../../src/core/incident/decide/mark.ts';
import { setFacts } from '../../../src/core/incident/decide/set-facts.ts';
import { settle } from '../../../src/core/incident/decide/settle.ts';
import { stop } from '../../../src/core/incident/decide/stop.ts';
import { publicLines } from '../../../src/core/incident/lines.ts';
import { owedOf } from '../../../src/core/incident/owed.ts';
import { statusOf } from '../../../src/core/incident/status.ts';
import { verifyTexts } from '../../../src/core/incident/verify-texts.ts';
import type { Webhook } from '../../../src/core/schema/generated/types.ts';
import type { Story } from './story.ts';
import { instant, story } from './story.ts';

const TEXT = {
  'wrong.en': 'We wrote that cash machines are down.',
  'right.en': 'They work.',
  'wrong.ro': 'Am scris că bancomatele nu merg.',
  'right.ro': 'Funcționează.',
};

/** The first statement is out on social and mail in both languages, refused by the website, and not on the door yet. */
function told(): Story {
  const it = story();
  it.publish(['holding']);
  it.at('10:22').accept(...['social', 'mail'].flatMap((one) => [`holding-1/${one}/en`, `holding-1/${one}/ro`]));
  return it.fail('holding-1/website/en', 'holding-1/website/ro').at('10:30');
}

function written(it: Story, edits: Readonly<Record<string, string>> = TEXT): Story {
  return it.must((asked) => draftStatement(asked, 'correction-holding', edits));
}

function approved(it: Story): Story {
  return it.must((asked) => approveStatement(asked, 'correction-holding', undefined), {
    by: 'ana',
    for: 'dan',
    via: 'phone',
  });
}

function bodies(it: Story): Readonly<Record<string, Webhook>> {
  const mine = Object.values(it.incident().deliveries).filter(({ statement }) => statement === 'correction-holding');
  return Object.fromEntries(mine.map(({ id, body }) => [id, JSON.parse(body) as Webhook]));
}

describe('a correction', () => {
  test('says which message it corrects, what was wrong and what is right, and how to reach a person', () => {
    const it = written(told());
    const draft = it.incident().drafts['correction-holding']?.at(-1)?.draft;
    expect(draft?.parts.en).toEqual({
      what: 'This corrects our message of 13:22 (Bucharest time).',
      wrong: 'We wrote that cash machines are down.',
      right: 'They work.',
      contact: 'For help: +40 21 000 00 00.',
    });
    expect(draft?.subject.ro).toBe('Rectificare la mesajul de la 13:22 (ora Bucureștiului)');
    expect(draft).toMatchObject({
      stage: 'correction',
      audience: 'customers',
      corrects: { statement: 'holding', revision: 1 },
      needs: ['comms-lead'],
      missing: [],
      owed: [],
    });
  });

  test('needs the default approvals, and its author never counts', () => {
    const it = written(told());
    expect(it.publish(['correction-holding'])).toBe('not-approved');
    expect(it.does((asked) => approveStatement(asked, 'correction-holding', undefined))).toBe('author-cannot-approve');
    expect(approved(it).publish(['correction-holding'])).toBe('statement.published');
  });

  test('goes out as an emergency with a reason, and not without one', () => {
    const it = written(told());
    expect(it.publish(['correction-holding'], { emergency: true })).toBe('reason-missing');
    expect(it.publish(['correction-holding'], { emergency: true, because: 'nobody answers' })).toBe(
      'statement.published',
    );
    expect(it.incident().releases.at(-1)?.emergency).toBe(true);
  });

  test('goes to exactly the channels and languages that carry what it corrects', () => {
    const it = told();
    it.write('delivery.attempted', { delivery: 'holding-1/door/ro', attempt: 1, until: instant('10:23') });
    it.must(({ incident, at }) => settle(incident, 'holding-1/door/ro', 'sent', { url: null }, at));
    approved(written(it)).publish(['correction-holding']);
    expect(Object.keys(bodies(it))).toEqual([
      'correction-holding-1/social/en',
      'correction-holding-1/social/ro',
      'correction-holding-1/mail/en',
      'correction-holding-1/mail/ro',
      'correction-holding-1/door/ro',
    ]);
  });

  test('goes to where nobody knows whether it is out', () => {
    const it = story();
    it.publish(['holding'], { channels: ['mail'] });
    const maybe = { attempt: 1, status: 503, words: '', retry_at: null, reason: 'server-error' } as const;
    it.write('delivery.attempted', { delivery: 'holding-1/mail/en', attempt: 1, until: instant('10:20') });
    it.write('delivery.unknown', { delivery: 'holding-1/mail/en', ...maybe }).at('10:30');
    approved(written(it)).publish(['correction-holding']);
    expect(Object.keys(bodies(it))).toEqual(['correction-holding-1/mail/en']);
  });

  test('names in its webhook what it corrects, even after a later word', () => {
    const it = told();
    it.publish(['update']);
    it.accept().at('10:35');
    approved(written(it)).publish(['correction-holding']);
    for (const body of Object.values(bodies(it))) {
      expect(body).toMatchObject({
        type: 'statement.corrected',
        data: {
          statement: 'correction-holding',
          stage: 'correction',
          supersedes: { statement: 'holding', revision: 1 },
          next_update_by: null,
        },
      });
    }
  });

  test('ends what of the corrected statement is still to be sent, and nothing else', () => {
    const it = told();
    it.publish(['update'], { channels: ['door'] });
    approved(written(it)).publish(['correction-holding']);
    expect(it.does(({ incident, at }) => settle(incident, 'holding-1/website/ro', 'resend', { url: null }, at))).toBe(
      'delivery-superseded',
    );
    const open = Object.values(it.incident().deliveries).filter(({ state }) => state === 'pending');
    expect(open.map(({ id }) => id)).toContain('update-1/door/ro');
  });

  test('in one language alone owes the other, and waits for nobody', () => {
    const it = written(told(), { 'wrong.en': TEXT['wrong.en'], 'right.en': TEXT['right.en'] });
    expect(approved(it).publish(['correction-holding'])).toBe('statement.published');
    expect(Object.keys(bodies(it))).toEqual(['correction-holding-1/social/en', 'correction-holding-1/mail/en']);
    const owed = owedOf(it.plan, it.incident()).filter(({ statement }) => statement === 'correction-holding');
    expect(owed.map(({ channel, language }) => `${channel}/${language}`)).toEqual(['social/ro', 'mail/ro']);
    it.accept();
    expect(deadlinesOf(it.plan, it.incident(), it.now()).find(({ id }) => id === 'language-ro')?.due_at).toBe(
      instant('11:00'),
    );
  });

  test('gains a language later, and says nothing twice to the others', () => {
    const it = approved(written(told(), { 'wrong.en': TEXT['wrong.en'], 'right.en': TEXT['right.en'] }));
    it.publish(['correction-holding']);
    it.accept('correction-holding-1/social/en', 'correction-holding-1/mail/en');
    approved(written(it, { 'wrong.ro': TEXT['wrong.ro'], 'right.ro': TEXT['right.ro'] }));
    expect(it.publish(['correction-holding'])).toBe('statement.published');
    expect(Object.keys(bodies(it)).filter((id) => id.startsWith('correction-holding-2'))).toEqual([
      'correction-holding-2/social/ro',
      'correction-holding-2/mail/ro',
    ]);
    expect(owedOf(it.plan, it.incident()).filter(({ statement }) => statement === 'correction-holding')).toEqual([]);
  });

  test('leaves the promise of the next update as it is', () => {
    const it = told();
    const turn = () => deadlinesOf(it.plan, it.incident(), it.now()).filter(({ id }) => id.startsWith('next-update'));
    const before = turn();
    approved(written(it)).publish(['correction-holding']);
    expect(it.accept().at('10:31') && turn()).toEqual(before);
    expect(statusOf(it.plan, it.incident(), it.now()).next_update_by).toBe(before[0]?.due_at);
  });

  test('is repeated with what it corrects, until the next word is out', () => {
    const it = approved(written(told()));
    it.publish(['correction-holding']);
    it.accept();
    const lines = () =>
      publicLines(it.plan, it.incident(), 'press', 'en').map(({ statement, corrected }) => [statement, corrected]);
    expect(lines()).toEqual([
      ['holding', true],
      ['correction-holding', false],
    ]);
    it.at('10:45').publish(['update']);
    it.accept();
    expect(lines()).toEqual([['update', false]]);
  });

  test('made again is the next revision, with its own words alone, and replaces the first', () => {
    const it = approved(written(told()));
    it.publish(['correction-holding']);
    it.accept().at('10:40');
    approved(written(it, { 'wrong.en': 'We wrote that they work.', 'right.en': 'Some do.' }));
    expect(it.publish(['correction-holding'])).toBe('statement.published');
    const second = bodies(it)['correction-holding-2/social/en'];
    expect(second?.data).toMatchObject({ revision: 2, supersedes: { statement: 'correction-holding', revision: 1 } });
    expect(Object.keys(bodies(it))).not.toContain('correction-holding-2/social/ro');
  });

  test('keeps its words when it is written anew because something else changed', () => {
    const it = written(told());
    it.must((asked) => draftStatement(asked, 'correction-holding', {}));
    expect(it.incident().drafts['correction-holding']?.at(-1)?.draft).toMatchObject({
      revision: 2,
      parts: { ro: { right: 'Funcționează.' } },
    });
  });

  test('is judged by where its statement is out at the moment of sending', () => {
    const it = approved(written(told()));
    it.write('delivery.attempted', { delivery: 'holding-1/website/ro', attempt: 1, until: instant('10:20') });
    it.must(({ incident, at }) => settle(incident, 'holding-1/website/ro', 'sent', { url: null }, at));
    expect(it.publish(['correction-holding'])).toBe('statement.published');
    expect(owedOf(it.plan, it.incident()).filter(({ statement }) => statement === 'correction-holding')).toEqual([]);
    expect(Object.keys(bodies(it))).toContain('correction-holding-1/website/ro');
  });

  test('is verified like any text', () => {
    const it = approved(written(told()));
    it.publish(['correction-holding']);
    expect(verifyTexts(it.plan, it.entries())).toEqual({ checked: 11, faults: [] });
  });

  test('does not stand in the way of closing, and is not the end', () => {
    const it = approved(written(told()));
    it.publish(['correction-holding']);
    it.accept().must((asked) => mark(asked, { mark: 'restored' }));
    expect(it.does((asked) => closeIncident(asked, [], undefined))).toBe('still-open');
  });
});

describe('a correction is refused', () => {
  test('of what was never out, with what to do instead', () => {
    const it = story();
    const why = () => it.does((asked) => uncorrectable(asked, 'holding') ?? { entries: [] });
    expect(why()).toBe('never-out');
    it.publish(['holding']);
    expect(why()).toBe('not-out-yet');
    it.must(({ incident }) => stop(incident));
    expect(why()).toBe('never-out');
    expect(it.does((asked) => draftStatement(asked, 'correction-holding', TEXT))).toBe('never-out');
  });

  test('of a correction: the statement is corrected once more', () => {
    const it = approved(written(told()));
    it.publish(['correction-holding']);
    it.accept();
    expect(it.does((asked) => uncorrectable(asked, 'correction-holding') ?? { entries: [] })).toBe('correct-the-first');
    expect(it.does((asked) => draftStatement(asked, 'correction-correction-holding', TEXT))).toBe('statement-unknown');
  });

  test('without words, with words of another part, or half of them', () => {
    const it = told();
    expect(it.does((asked) => draftStatement(asked, 'correction-holding', {}))).toBe('correction-empty');
    expect(it.does((asked) => draftStatement(asked, 'correction-holding', { 'regret.en': 'Sorry.' }))).toBe(
      'part-unknown',
    );
    approved(written(it, { 'wrong.en': 'We were wrong.' }));
    expect(it.publish(['correction-holding'])).toBe('parts-missing');
  });

  test('while a try of it is on its way: nobody knows where it will be out', () => {
    const it = approved(written(told()));
    it.write('delivery.attempted', { delivery: 'holding-1/door/ro', attempt: 1, until: instant('10:31') });
    expect(it.publish(['correction-holding'])).toBe('still-on-its-way');
    expect(it.at('10:32').publish(['correction-holding'])).toBe('statement.published');
    expect(Object.keys(bodies(it))).toContain('correction-holding-1/door/ro');
  });

  test('and what was corrected goes out nowhere any more as it was, but anew', () => {
    const it = approved(written(told()));
    it.publish(['correction-holding']);
    it.accept();
    expect(it.publish(['holding'])).toBe('nothing-new');
    it.must((asked) => setFacts(asked, { services: 'cards' }));
    expect(it.publish(['holding'])).toBe('statement.published');
    expect(it.incident().releases.at(-1)?.statements).toMatchObject([{ statement: 'holding', revision: 3 }]);
  });
});
