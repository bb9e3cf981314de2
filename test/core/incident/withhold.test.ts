import { describe, expect, test } from 'vitest';

import { announcing } from '../../../src/core/incident/announcing.ts';
import type { Deadline } from '../../../src/core/incident/deadline.ts';
import { deadlinesOf, openDeadlines } from '../../../src/core/incident/deadlines.ts';
import { mark } from '../../../src/core/incident/decide/mark.ts';
import { setFacts } from '../../../src/core/incident/decide/set-facts.ts';
import { standDown } from '../../../src/core/incident/decide/stand-down.ts';
import { stop } from '../../../src/core/incident/decide/stop.ts';
import type { ToWithhold } from '../../../src/core/incident/decide/withhold.ts';
import { withhold } from '../../../src/core/incident/decide/withhold.ts';
import { fold } from '../../../src/core/incident/fold.ts';
import { withheldNow } from '../../../src/core/incident/rechecks.ts';
import { statusOf } from '../../../src/core/incident/status.ts';
import { openQuestions } from '../../../src/core/incident/walk.ts';
import type { Plan } from '../../../src/core/playbook/plan.ts';
import type { AnnounceWhen } from '../../../src/core/schema/generated/types.ts';
import { MINUTE } from '../../../src/core/time/duration.ts';
import { SMALL_PLAN } from '../../plans/small-plan.ts';
import type { Speaker, Story } from './story.ts';
import { instant, story } from './story.ts';

const WANTED: ToWithhold = { because: 'monitoring alone', recheckMs: 15 * MINUTE, spoken: 'no', reports: undefined };

function withheld(told: Story, more: Partial<ToWithhold> = {}, speaker?: Speaker): string {
  return told.does((asked) => withhold(asked, { ...WANTED, ...more }), speaker);
}

function rechecks(told: Story, at = told.now()): readonly Deadline[] {
  return deadlinesOf(told.plan, told.incident(), instant(at)).filter(({ id }) => id.startsWith('recheck'));
}

function asks(told: Story, at: string): readonly string[] {
  return openQuestions(told.plan, told.incident(), instant(at)).map(({ key }) => key);
}

function planSaying(announce_when: readonly AnnounceWhen[]): Plan {
  return { ...SMALL_PLAN, playbook: { ...SMALL_PLAN.playbook, announce_when } };
}

describe('saying nothing for now', () => {
  test('is written down with a reason and the time by which it is decided again', () => {
    const told = story();
    expect(withheld(told, { because: undefined })).toBe('reason-missing');
    expect(withheld(told, { because: '  ' })).toBe('reason-missing');
    expect(withheld(told)).toBe('announcement.withheld');
    expect(told.entries().at(-1)?.data).toEqual({
      because: 'monitoring alone',
      recheck_at: instant('10:35'),
      facts: { spoken: false },
      playbook: null,
    });
    expect(withheldNow(told.plan, told.incident())).toMatchObject({
      by: 'ana',
      with: null,
      because: 'monitoring alone',
    });
  });

  test.each([0, 59_000, 31 * MINUTE, 45 * MINUTE])('not for %d ms: from one minute to thirty', (recheckMs) => {
    expect(withheld(story(), { recheckMs })).toBe('recheck-out-of-bounds');
  });

  test.each([MINUTE, 30 * MINUTE])('but for %d ms', (recheckMs) => {
    expect(withheld(story(), { recheckMs })).toBe('announcement.withheld');
  });

  test('somebody has to say whether customers or the press speak of it, each time', () => {
    const told = story();
    expect(withheld(told, { spoken: undefined })).toBe('spoken-missing');
    expect(withheld(told, { spoken: '' })).toBe('spoken-missing');
    expect(withheld(told, { spoken: 'perhaps' })).toBe('not-a-value');
    expect(withheld(told)).toBe('announcement.withheld');
    expect(withheld(told, { spoken: undefined })).toBe('spoken-missing');
  });

  test('where they do, a second person has to agree', () => {
    for (const more of [{ spoken: 'yes' }, { reports: '1' }]) {
      const told = story();
      expect(withheld(told, more)).toBe('second-person-missing');
      expect(withheld(told, more, { by: 'ana', for: 'ana' })).toBe('second-person-missing');
      expect(withheld(told, more, { by: 'ana', for: 'dan' })).toBe('via-missing');
      expect(withheld(told, more, { by: 'ana', for: 'zoe', via: 'phone' })).toBe('person-unknown');
      expect(withheld(told, more, { by: 'ana', for: 'dan', via: 'phone' })).toBe('announcement.withheld');
      expect(withheldNow(told.plan, told.incident())).toMatchObject({ by: 'ana', with: 'dan', via: 'phone' });
    }
  });

  test('that they speak of it is not taken back by the one who withholds', () => {
    const told = story().must((asked) => setFacts(asked, { spoken: 'yes' }));
    expect(withheld(told)).toBe('second-person-missing');
    expect(withheld(told, { spoken: undefined })).toBe('second-person-missing');
    const reported = story().must((asked) => setFacts(asked, { reports: '3' }));
    expect(withheld(reported)).toBe('second-person-missing');
  });

  test('a count of reports is a whole number', () => {
    for (const reports of ['-1', '2.5']) expect(withheld(story(), { reports })).toBe('not-a-count');
    expect(withheld(story(), { reports: 'many' })).toBe('not-a-number');
    expect(withheld(story(), { reports: '0' })).toBe('announcement.withheld');
  });

  test('not once the public has heard, may hear yet, it works again, or it is over', () => {
    const told = story();
    told.publish(['holding']);
    expect(withheld(told)).toBe('withhold-while-sending');
    told.must((asked) => stop(asked.incident));
    expect(withheld(told)).toBe('announcement.withheld');
    const heard = story();
    heard.publish(['holding']);
    heard.accept('holding-1/door/ro').fail();
    expect(withheld(heard)).toBe('nothing-to-withhold');
    const restored = story().must((asked) => mark(asked, { mark: 'restored' }));
    expect(withheld(restored)).toBe('withhold-restored');
    const over = story().must((asked) => standDown(asked, 'none'));
    expect(withheld(over)).toBe('incident-over');
  });

  test('a briefing of staff is nothing public', () => {
    const told = story();
    told.publish(['staff-brief']);
    told.accept();
    expect(withheld(told)).toBe('announcement.withheld');
  });
});

describe('while nothing is said', () => {
  test('the clock of the decision is the nearest, and that of the first statement goes on', () => {
    const told = story();
    withheld(told, { recheckMs: 30 * MINUTE });
    const open = (at: string) => openDeadlines(deadlinesOf(told.plan, told.incident(), instant(at)));
    expect(open('10:30').map(({ id, state }) => [id, state])).toEqual([
      ['recheck', 'pending'],
      ['first-statement', 'pending'],
    ]);
    expect(open('11:06').map(({ id, state }) => [id, state])).toEqual([
      ['recheck', 'missed'],
      ['first-statement', 'missed'],
    ]);
  });

  test('the first word is not asked for, the rest is; when the time is up, whether to announce comes first', () => {
    const told = story();
    expect(asks(told, '10:21')[0]).toBe('publish.speak');
    withheld(told);
    expect(asks(told, '10:34')).not.toContain('publish.speak');
    expect(asks(told, '10:34')).toContain('mark.restored');
    expect(asks(told, '10:35')[0]).toBe('recheck.1');
  });

  test('withheld again, in the same minute too, is one more decision with its own clock', () => {
    const told = story();
    withheld(told);
    withheld(told, { because: 'still monitoring alone' });
    told.at('10:40');
    expect(asks(told, '10:40')[0]).toBe('recheck.2');
    withheld(told, { because: 'the second site is not sure' });
    expect(told.incident().withheld.map(({ because }) => because)).toEqual([
      'monitoring alone',
      'still monitoring alone',
      'the second site is not sure',
    ]);
    expect(rechecks(told)).toEqual([
      { id: 'recheck#1', due_at: instant('10:35'), state: 'met', met_at: instant('10:20') },
      { id: 'recheck#2', due_at: instant('10:35'), state: 'late', met_at: instant('10:40') },
      { id: 'recheck', due_at: instant('10:55'), state: 'pending', met_at: null },
    ]);
    expect(asks(told, '10:54')[0]).not.toMatch(/^recheck/);
  });

  test('announcing answers it, whatever becomes of the deliveries', () => {
    const told = story();
    withheld(told);
    told.at('10:30').publish(['staff-brief', 'holding']);
    expect(rechecks(told)).toEqual([
      { id: 'recheck#1', due_at: instant('10:35'), state: 'met', met_at: instant('10:30') },
    ]);
    expect(withheldNow(told.plan, told.incident())).toBeNull();
    told.fail();
    expect(asks(told, '10:36')).not.toContain('recheck.1');
    expect(asks(told, '10:36')).toContain('publish.speak');
  });

  test('a briefing of staff does not', () => {
    const told = story();
    withheld(told);
    told.publish(['staff-brief']);
    told.accept();
    expect(rechecks(told)).toMatchObject([{ id: 'recheck', state: 'pending' }]);
  });

  test('standing down ends it, and so does that it works again', () => {
    const told = story();
    withheld(told);
    told.at('10:40').must((asked) => standDown(asked, 'a false alarm'));
    expect(rechecks(told)).toMatchObject([{ id: 'recheck', state: 'ended' }]);
    expect(asks(told, '10:50')).toEqual([]);
    const restored = story();
    withheld(restored);
    restored.must((asked) => mark(asked, { mark: 'restored' }));
    expect(rechecks(restored, '10:50')).toMatchObject([{ id: 'recheck', state: 'ended' }]);
  });

  test('every beginning of the journal has a state', () => {
    const told = story();
    withheld(told);
    told.at('10:30').publish(['holding']);
    told.accept();
    told.entries().forEach((_, index) => {
      const incident = fold(told.entries().slice(0, index + 1));
      expect(() => statusOf(told.plan, incident, told.now())).not.toThrow();
    });
  });
});

describe('what the playbook says about announcing', () => {
  const RULES = [{ services: ['atm', 'cards'], minutes: 30 }, { reports: 10 }, { minutes: 45 }];

  function says(told: Story, at = told.now()): unknown {
    return announcing(told.plan, told.incident(), instant(at));
  }

  test('nothing where it has no rules', () => {
    expect(says(story())).toBeNull();
  });

  test('announce, as soon as all that one of its rules names holds', () => {
    const told = story({ plan: planSaying(RULES) });
    expect(says(told, '10:34')).toEqual({ says: 'below', until: instant('10:35') });
    expect(says(told, '10:35')).toEqual({ says: 'announce', rule: RULES[0], services: ['atm', 'cards'] });
    told.must((asked) => setFacts(asked, { services: 'website' }));
    expect(says(told, '10:35')).toEqual({ says: 'below', until: instant('10:50') });
    expect(says(told, '10:50')).toMatchObject({ says: 'announce', rule: { minutes: 45 } });
    told.must((asked) => setFacts(asked, { reports: '9' }));
    expect(says(told, '10:35')).toMatchObject({ says: 'below' });
    told.must((asked) => setFacts(asked, { reports: '10' }));
    expect(says(told, '10:35')).toMatchObject({ says: 'announce', rule: { reports: 10 } });
  });

  test('below, with no end in sight where time alone changes nothing', () => {
    const told = story({ plan: planSaying([{ reports: 10 }]) });
    expect(says(told)).toEqual({ says: 'below', until: null });
  });

  test('is kept with the decision, the reports given with it counted', () => {
    const told = story({ plan: planSaying([{ reports: 10 }]) });
    withheld(told);
    expect(told.entries().at(-1)?.data).toMatchObject({ playbook: 'below' });
    withheld(told, { reports: '12' }, { by: 'ana', for: 'eva', via: 'room' });
    expect(told.entries().at(-1)?.data).toMatchObject({ playbook: 'announce', facts: { spoken: false, reports: 12 } });
  });

  test('stands in the status until the public has heard', () => {
    const told = story({ plan: planSaying(RULES) });
    const announcement = () => statusOf(told.plan, told.incident(), told.now()).announcement;
    expect(announcement()).toMatchObject({ playbook: { says: 'below' }, withheld: null });
    withheld(told);
    expect(announcement()?.withheld).toEqual({
      at: told.now(),
      by: 'ana',
      with: null,
      via: null,
      because: 'monitoring alone',
      recheck_at: instant('10:35'),
    });
    told.publish(['holding']);
    expect(announcement()?.withheld).toBeNull();
    told.accept();
    expect(announcement()).toBeNull();
  });
});

test('how many have reported it, and who speaks of it, is never said in public', () => {
  const told = story().must((asked) => setFacts(asked, { reports: '25', spoken: 'yes' }));
  told.publish(['holding']);
  expect(JSON.stringify(told.incident().drafts.holding?.at(-1)?.draft.parts)).not.toContain('25');
});
