import { describe, expect, test } from 'vitest';

import type { Settled } from '../../../src/core/incident/decide/close-incident.ts';
import { closeIncident } from '../../../src/core/incident/decide/close-incident.ts';
import { draftStatement } from '../../../src/core/incident/decide/draft-statement.ts';
import { mark } from '../../../src/core/incident/decide/mark.ts';
import { addNote } from '../../../src/core/incident/decide/notes.ts';
import type { ToPublish } from '../../../src/core/incident/decide/publish-release.ts';
import { setFacts } from '../../../src/core/incident/decide/set-facts.ts';
import { standDown } from '../../../src/core/incident/decide/stand-down.ts';
import { doneTask, skipStep } from '../../../src/core/incident/decide/steps.ts';
import { takeCommand } from '../../../src/core/incident/decide/take-command.ts';
import { withoutTheEnd } from '../../../src/core/incident/still-open.ts';
import type { Refusal } from '../../../src/core/refusal.ts';
import { SMALL_PLAN } from '../../plans/small-plan.ts';
import { closeInGoodHands } from './closing.ts';
import type { Story } from './story.ts';
import { instant, story } from './story.ts';

const EMERGENCY = { emergency: true, because: 'nobody answers' } as const;

/** Told the beginning where named, then works again. */
function told(where: Partial<ToPublish> = { channels: ['social'] }): Story {
  const incident = story();
  incident.publish(['holding'], where);
  incident.accept().at('11:00');
  return incident.must((asked) => mark(asked, { mark: 'restored' }));
}

function close(incident: Story, without: readonly string[] = []): string {
  return incident.does((asked) => closeInGoodHands(asked, without));
}

/** All that a refusal names as open. */
function openIn(incident: Story, settled?: Settled): Refusal['values'] | null {
  const { plan } = incident;
  const asked = { plan, incident: incident.incident(), by: 'ana', behalf: {}, at: incident.now() };
  const decision = closeIncident(asked, [], 'it holds', settled);
  return 'refusal' in decision ? decision.refusal.values : null;
}

test('nobody who was told the beginning goes without the end', () => {
  const incident = told();
  expect(close(incident)).toBe('still-open');
  expect(withoutTheEnd(incident.incident())).toEqual(['social/en', 'social/ro']);
  incident.publish(['restored'], { ...EMERGENCY, channels: ['social'], languages: ['en'] });
  expect(close(incident)).toBe('still-open');
  incident.accept();
  expect(withoutTheEnd(incident.incident())).toEqual(['social/ro']);
  expect(close(incident)).toBe('still-open');
  incident.publish(['restored'], { ...EMERGENCY, channels: ['social'] });
  incident.accept();
  expect(close(incident)).toBe('incident.closed');
  expect(incident.incident().state).toBe('closed');
});

test('the end on another channel is not the end on this one', () => {
  const incident = told();
  incident.publish(['restored'], { ...EMERGENCY, channels: ['mail'] });
  incident.accept();
  expect(close(incident)).toBe('still-open');
});

test('an end that a channel has refused was not told', () => {
  const incident = told();
  incident.publish(['restored'], { ...EMERGENCY, channels: ['social'] });
  incident.fail();
  expect(close(incident)).toBe('still-open');
});

test('a channel can be left out by name, and that is written down', () => {
  const incident = told({ channels: ['social', 'door'] });
  expect(close(incident, ['door'])).toBe('still-open');
  expect(close(incident, ['door', 'social'])).toBe('incident.closed');
  expect(incident.entries().at(-1)?.data).toMatchObject({ without: ['door', 'social'] });
});

test('staff who were told the beginning are told the end, too', () => {
  const incident = story();
  incident.publish(['staff-brief']);
  incident.accept();
  incident.must((asked) => mark(asked, { mark: 'restored' }));
  expect(close(incident)).toBe('still-open');
  expect(close(incident, ['mail'])).toBe('incident.closed');
});

test('what never arrived began nothing', () => {
  const incident = story();
  incident.publish(['holding']);
  incident.fail();
  incident.must((asked) => mark(asked, { mark: 'restored' }));
  expect(close(incident)).toBe('incident.closed');
});

test('it is not closed while something is on its way, or nobody knows', () => {
  const incident = told();
  incident.publish(['restored'], { ...EMERGENCY, channels: ['social', 'door'] });
  incident.accept('restored-1/social/en', 'restored-1/social/ro');
  expect(close(incident)).toBe('still-open');
  const how = { reason: 'no-answer', status: null, words: '', retry_at: null } as const;
  incident.write('delivery.unknown', { delivery: 'restored-1/door/ro', attempt: 0, ...how });
  expect(openIn(incident)).toMatchObject({ unknown: ['restored-1/door/ro'] });
  expect(close(incident, ['door'])).toBe('incident.closed');
});

test('what was said before it stopped again is no end', () => {
  const incident = told();
  incident.publish(['restored'], { ...EMERGENCY, channels: ['social'] });
  incident.accept();
  expect(withoutTheEnd(incident.incident())).toEqual([]);
  const { deliveries, ...state } = incident.incident();
  const holding = deliveries['holding-1/social/en'];
  const again = { ...deliveries, 'holding-2/social/en': { ...holding!, revision: 2, release: state.seq + 1 } };
  expect(withoutTheEnd({ ...state, deliveries: again })).toEqual(['social/en']);
});

test('a channel that nothing is open on was not gone without, whatever was typed', () => {
  const incident = told();
  expect(close(incident, ['social', 'website'])).toBe('incident.closed');
  expect(incident.entries().at(-1)?.data).toMatchObject({ without: ['social'] });
});

describe('a promise', () => {
  /** The beginning and the end are told; the fees were promised. */
  function ended(): Story {
    const incident = told();
    incident.publish(['restored'], { ...EMERGENCY, channels: ['social'] });
    return incident.accept();
  }
  const handOver = (promise: string, to: string, due_at: string | null = null): Settled => ({
    handed_over: [{ promise, to, due_at }],
    left: [],
  });
  const closes = (incident: Story, settled: Settled) =>
    incident.does((asked) => closeIncident(asked, [], 'it holds', settled));

  test('that is open keeps it from being closed, until it is kept', () => {
    const incident = ended();
    expect(openIn(incident)).toMatchObject({ pending: [], untold: [], promised: ['pay-refund-fees'] });
    incident.must((asked) => doneTask(asked, 'refund-fees'));
    expect(openIn(incident)).toBeNull();
  });

  test('is handed over to somebody by its own day, and that is recorded', () => {
    const incident = ended();
    expect(closes(incident, handOver('pay-refund-fees', 'eva'))).toBe('incident.closed');
    const handed = [{ promise: 'pay-refund-fees', to: 'eva', due_at: '2016-10-10T11:00:00.000Z' }];
    expect(incident.entries().at(-1)?.data).toEqual({ without: [], because: 'it holds', handed_over: handed });
    expect(incident.incident().outlives).toEqual({ handed_over: handed, left: [] });
  });

  test('is left with a reason, never without', () => {
    const left = (because: string): Settled => ({ handed_over: [], left: [{ promise: 'pay-refund-fees', because }] });
    const incident = ended();
    expect(closes(incident, left(' '))).toBe('reason-missing');
    expect(closes(incident, left('nobody paid a fee'))).toBe('incident.closed');
    expect(incident.incident().outlives.left).toEqual([{ promise: 'pay-refund-fees', because: 'nobody paid a fee' }]);
  });

  test('goes to nobody unknown, by no day that has passed, and only while it is open', () => {
    const incident = ended();
    expect(closes(incident, handOver('pay-refund-fees', 'zoe'))).toBe('person-unknown');
    expect(closes(incident, handOver('pay-refund-fees', 'eva', '2016-09-10T10:00:00.000Z'))).toBe('hand-over-by');
    expect(closes(incident, handOver('estimate', 'eva'))).toBe('promise-unknown');
    const both = { ...handOver('pay-refund-fees', 'eva'), left: [{ promise: 'pay-refund-fees', because: 'why' }] };
    expect(closes(incident, both)).toBe('left-and-handed-over');
  });

  test('can be a language that nobody was told in, or a delivery that nobody knows about: those need a day', () => {
    const { ro: _, ...texts } = SMALL_PLAN.texts;
    const incident = story({ plan: { ...SMALL_PLAN, texts } });
    incident.publish(['holding'], { channels: ['social', 'mail'] });
    incident.accept().at('11:30');
    incident.must((asked) => mark(asked, { mark: 'restored' }));
    incident.publish(['restored'], { ...EMERGENCY, channels: ['social', 'mail'] });
    incident.accept('restored-1/social/en');
    const how = { reason: 'no-answer', status: null, words: '', retry_at: null } as const;
    incident.write('delivery.unknown', { delivery: 'restored-1/mail/en', attempt: 0, ...how });
    expect(openIn(incident)).toMatchObject({
      untold: ['mail/en'],
      promised: ['pay-refund-fees', 'language-ro'],
      unknown: ['restored-1/mail/en'],
    });
    expect(closes(incident, handOver('language-ro', 'eva'))).toBe('hand-over-by');
    expect(openIn(incident, handOver('language-ro', 'eva', instant('12:30')))).toMatchObject({
      promised: ['pay-refund-fees'],
    });
  });

  test('can be a notice that is due by law, unless somebody left it out with a reason', () => {
    const notice = { within: '4h', from: 'classified', met_by: { filed: 'dora' } } as const;
    const deadlines = { ...SMALL_PLAN.playbook.deadlines, notice };
    const steps = [...SMALL_PLAN.playbook.steps, { id: 'file', title: 'File it', mark: { filed: 'dora' } }];
    const incident = story({ plan: { ...SMALL_PLAN, playbook: { ...SMALL_PLAN.playbook, deadlines, steps } } });
    incident.must((asked) => mark(asked, { mark: 'restored' }));
    expect(openIn(incident)).toBeNull();
    incident.must((asked) => mark(asked, { mark: 'classified' }), 'eva');
    expect(openIn(incident)).toMatchObject({ promised: ['notice'], filings: ['notice'], notices: ['dora'] });
    incident.must((asked) => skipStep(asked, 'file', 'the supervisor waived it'));
    expect(openIn(incident)).toBeNull();
  });
});

test('it is not closed before it works again', () => {
  expect(close(story())).toBe('not-restored');
  expect(close(story(), ['social', 'mail', 'website', 'door'])).toBe('not-restored');
});

test('closed, nothing is recorded any more', () => {
  const incident = told();
  close(incident, ['social']);
  const after = [
    () => close(incident),
    () => incident.does((asked) => setFacts(asked, { scope: 'some' })),
    () => incident.does((asked) => draftStatement(asked, 'holding', {})),
    () => incident.does((asked) => mark(asked, { mark: 'classified' })),
    () => incident.does((asked) => standDown(asked, 'why')),
    () => incident.does((asked) => takeCommand(asked), 'dan'),
    () => incident.does((asked) => addNote(asked, { text: 'late' })),
  ];
  expect(after.map((command) => command())).toEqual(after.map(() => 'incident-over'));
});
