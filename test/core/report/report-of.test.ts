import { describe, expect, test } from 'vitest';

import { closeIncident } from '../../../src/core/incident/decide/close-incident.ts';
import { draftStatement } from '../../../src/core/incident/decide/draft-statement.ts';
import { mark } from '../../../src/core/incident/decide/mark.ts';
import { setFacts } from '../../../src/core/incident/decide/set-facts.ts';
import { doneTask } from '../../../src/core/incident/decide/steps.ts';
import type { Entry } from '../../../src/core/incident/entry.ts';
import type { Report } from '../../../src/core/report/report.ts';
import { reportOf } from '../../../src/core/report/report-of.ts';
import { OTHER_PLAN } from '../../plans/other-plan.ts';
import { SMALL_PLAN } from '../../plans/small-plan.ts';
import { badDay, closedBadDay } from '../../render/bad-day.ts';
import { closeInGoodHands } from '../incident/closing.ts';
import type { Story } from '../incident/story.ts';
import { instant, story } from '../incident/story.ts';
import { wander } from '../incident/wander.ts';

function reportOn(told: Story, now = told.now()): Report {
  return reportOf(told.plan, told.entries(), now);
}

const clock = (report: Report, id: string) => report.clocks.find((one) => one.id === id);
const lessons = (report: Report) => report.lessons.map(({ code, key }) => `${code} ${key}`);

describe('the clocks', () => {
  test('say by how many minutes, and which entries set and met them', () => {
    const told = story({ at: '10:20' });
    told.publish(['holding']);
    told.at('10:50').accept('holding-1/social/en');
    expect(clock(reportOn(told), 'first-statement')).toEqual({
      id: 'first-statement',
      kind: 'rule',
      due_at: instant('11:05'),
      state: 'met',
      met_at: instant('10:50'),
      minutes: -15,
      due_seq: 1,
      met_seq: 4,
      end_seq: null,
      moved_from: [],
      fate: null,
    });
    expect(clock(reportOn(told), 'next-update')).toMatchObject({ kind: 'promise', state: 'pending', due_seq: 4 });
    expect(clock(reportOn(told, instant('12:00')), 'next-update')).toMatchObject({ state: 'missed', minutes: 70 });
  });

  test('remember where a fact has moved them from', () => {
    const told = story();
    told.publish(['holding']);
    told.at('10:40').accept('holding-1/social/en');
    told.must((asked) => setFacts(asked, { started_at: '12:30' }));
    expect(clock(reportOn(told), 'first-statement')).toMatchObject({
      due_at: instant('10:30'),
      state: 'late',
      minutes: 10,
      due_seq: 5,
      met_seq: 4,
      moved_from: [{ due_at: instant('11:05'), seq: 1 }],
    });
  });

  test('missed at the end stay missed: closing forgives nothing', () => {
    const told = story();
    told.at('12:00').must((asked) => mark(asked, { mark: 'restored' }));
    told.at('12:10').must((asked) => closeIncident(asked, [], 'it holds'));
    const late = reportOn(told, instant('18:00'));
    expect(clock(late, 'first-statement')).toMatchObject({ state: 'missed', minutes: 65, met_seq: null, end_seq: 3 });
    expect(late).toMatchObject({ so_far: false, ended_at: instant('12:10'), state: 'closed' });
    expect(lessons(late)).toEqual(['deadline-missed deadlines.first-statement']);
  });

  test('say whose hands a promise is in, or that it was kept', () => {
    const told = story();
    told.publish(['holding'], { channels: ['social'] });
    told.accept().at('11:00');
    told.must((asked) => mark(asked, { mark: 'restored' }));
    const kept = () => clock(reportOn(told), 'pay-refund-fees');
    expect(kept()).toMatchObject({ state: 'pending', fate: null, due_seq: 6 });
    const before = told.entries();
    told.must((asked) => closeInGoodHands(asked, ['social'], 'it is gone'));
    expect(kept()).toMatchObject({ state: 'ended', fate: { fate: 'handed-over', to: 'ana', seq: 7 } });
    const done = story();
    for (const { type, data, by } of before.slice(1)) done.write(type, data as never, by);
    done.at('11:00').must((asked) => doneTask(asked, 'refund-fees'));
    expect(clock(reportOn(done), 'pay-refund-fees')).toMatchObject({ state: 'met', met_seq: 7 });
  });
});

describe('on a bad day', () => {
  const report = reportOn(closedBadDay());

  test('who said yes and how, and who did not, stands there', () => {
    expect(report.approvals).toMatchObject([
      { statement: 'restored', person: 'deputy-comms', role: 'comms-lead', via: 'room', signed: false, waited: 18 },
    ]);
    expect(report.approvals[0]?.entered_by).toBe('duty-comms');
    expect(report.emergencies).toMatchObject([
      { statements: ['apology-1'], lacking: ['comms-lead', 'legal', 'finance'], because: 'legal cannot be reached' },
    ]);
  });

  test('each audience and language has its first word, from the latest known beginning', () => {
    expect(report.began).toEqual({ at: instant('09:05'), known: true, seq: 20 });
    const words = report.first_words.map(({ audience, language, minute }) => [audience, language, minute]);
    expect(words).toEqual([
      ['staff', 'ro', 79],
      ['customers', 'ro', 79],
      ['customers', 'en', 100],
    ]);
  });

  test('facts are told with what they were before, and who confirmed them', () => {
    const eta = report.facts.filter(({ fact }) => fact === 'eta');
    expect(eta.map(({ from, to, changed, confirmed_by }) => [from, to, changed, confirmed_by])).toEqual([
      [null, instant('11:30'), true, null],
      [instant('11:30'), instant('11:30'), false, 'duty-technical'],
      [instant('11:30'), instant('13:30'), true, null],
      [instant('13:30'), instant('13:30'), false, 'duty-technical'],
    ]);
  });

  test('what it proposes names a file, a key, and the entries behind it', () => {
    expect(lessons(report)).toEqual([
      'deadline-late deadlines.first-statement',
      'deadline-late deadlines.next-update',
      'estimate-moved facts.eta',
      'step-skipped steps.halt',
      'workaround-dropped workarounds.other-atm',
      'rejected statements.restored',
      'part-by-hand statements.restored.regret',
      'part-by-hand statements.restored.until',
      'channel-lost channels.email.needs',
      'channel-lost channels.website.needs',
      'channel-failed channels.social',
      'approval-slow approvals.default',
      'approval-missing people',
    ]);
    const last = report.journal.entries;
    for (const { seqs } of report.lessons) {
      expect(seqs.length).toBeGreaterThan(0);
      for (const seq of seqs) expect(seq > 0 && seq <= last).toBe(true);
    }
  });

  test('a text and a language that were not there are proposed, too', () => {
    const { ro: _, ...texts } = SMALL_PLAN.texts;
    const told = story({ plan: { ...SMALL_PLAN, texts } });
    told.must((asked) => draftStatement(asked, 'apology', {}));
    expect(lessons(reportOn(told))).toEqual([
      'part-missing statements.apology.responsibility',
      'language-owed statements.apology',
    ]);
  });
});

describe('whatever has happened', () => {
  test.each([1, 2, 3, 4, 5, 6, 7, 8])(
    'every entry is in the timeline once, in order, and every row names entries (%i)',
    (seed) => {
      const told = wander(seed);
      const report = reportOn(told);
      expect(report.timeline.flatMap(({ seqs }) => seqs)).toEqual(told.entries().map(({ seq }) => seq));
      const seqs = seqsIn(report);
      expect(seqs.length).toBeGreaterThan(told.entries().length);
      for (const seq of seqs) expect(Number.isInteger(seq) && seq >= 1 && seq <= told.entries().length).toBe(true);
    },
  );

  test('a clock that was met or moved says by which entry', () => {
    for (const told of [badDay(), closedBadDay(), ...[1, 2, 3, 4, 5].map(wander)]) {
      for (const one of reportOn(told).clocks) {
        if (one.met_at !== null) expect(one.met_seq, one.id).not.toBeNull();
        if (one.due_at !== null) expect(one.due_seq, one.id).not.toBeNull();
      }
    }
  });

  test('a switch of the playbook loses no clock, and each still says by which entry', () => {
    for (const told of [badDay(), story().at('10:40')]) {
      const before = reportOn(told).clocks.filter(({ due_at }) => due_at !== null);
      expect(before.length).toBeGreaterThan(0);
      told.switchTo({ plan: OTHER_PLAN, digest: 'ee'.repeat(32), because: 'it is the power' });
      expect(told.entries().at(-1)?.type).toBe('playbook.switched');
      const after = reportOn(told).clocks;
      expect(after.filter(({ due_at }) => due_at !== null)).toMatchObject(
        before.map(({ id, due_at, state, due_seq, met_seq }) => ({ id, due_at, state, due_seq, met_seq })),
      );
    }
  });

  test('a journal cut off anywhere can be reported', () => {
    const told = closedBadDay();
    const entries = told.entries();
    for (let count = 1; count <= entries.length; count += 1) {
      const report = reportOf(told.plan, entries.slice(0, count), told.now(), { line: count + 1 });
      expect(report.timeline.flatMap(({ seqs }) => seqs)).toHaveLength(count);
      expect(report.incomplete.damaged_at_line).toBe(count + 1);
    }
  });

  test('an entry of a newer version has its place, and its type is named', () => {
    const told = badDay();
    const last = told.entries().at(-1)!;
    const newer = {
      ...last,
      seq: last.seq + 1,
      type: 'weather.changed',
      data: { because: 'rain' },
    } as unknown as Entry;
    const report = reportOf(told.plan, [...told.entries(), newer], told.now());
    expect(report.incomplete.unknown).toEqual(['weather.changed']);
    expect(report.timeline.at(-1)).toMatchObject({ types: ['weather.changed'], seqs: [newer.seq] });
    expect(report.decisions.at(-1)).toMatchObject({ type: 'weather.changed', because: 'rain' });
  });
});

/** Every entry number in a report, wherever it stands. */
function seqsIn(value: unknown, key = ''): readonly number[] {
  if (typeof value === 'number') return /(^|_)(seq|seqs|privileged)$/.test(key) ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((one) => seqsIn(one, key));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, one]) => seqsIn(one, name));
}
