import { expect, test } from 'vitest';

import { confirmFact } from '../../../src/core/incident/decide/confirm-fact.ts';
import { mark } from '../../../src/core/incident/decide/mark.ts';
import { chooseOptions } from '../../../src/core/incident/decide/options.ts';
import { setFacts } from '../../../src/core/incident/decide/set-facts.ts';
import { doneTask, skipStep } from '../../../src/core/incident/decide/steps.ts';
import { fold } from '../../../src/core/incident/fold.ts';
import { openQuestions, question } from '../../../src/core/incident/walk.ts';
import type { Plan } from '../../../src/core/playbook/plan.ts';
import { SMALL_PLAN } from '../../plans/small-plan.ts';
import type { Story } from './story.ts';
import { instant, story } from './story.ts';

/** The steps of a whole incident. */
const PLAN: Plan = {
  ...SMALL_PLAN,
  playbook: {
    ...SMALL_PLAN.playbook,
    steps: [
      ...SMALL_PLAN.playbook.steps.slice(0, 2),
      { id: 'halt', title: 'Stop', do: ['stop-mail', 'pin-post'] },
      { id: 'scope', title: 'How far?', ask: ['scope', 'cause', 'eta'] },
      ...SMALL_PLAN.playbook.steps.slice(2),
    ],
  },
};

function asks(told: Story, putOff: readonly string[] = [], at = told.now()): string | undefined {
  return question(told.plan, told.incident(), instant(at), putOff)?.key;
}

function all(told: Story, at = told.now()): readonly string[] {
  return openQuestions(told.plan, told.incident(), instant(at)).map(({ key }) => key);
}

function fresh(): Story {
  return story({ plan: PLAN, typed: {} });
}

test('one question at a time, fact by fact, step by step', () => {
  const told = fresh();
  expect(asks(told)).toBe('fact.services');
  told.must((asked) => setFacts(asked, { services: 'cards,atm' }));
  expect(asks(told)).toBe('fact.started_at');
  told.must((asked) => setFacts(asked, { started_at: '' }));
  expect(asks(told)).toBe('publish.speak');
  told.publish(['staff-brief', 'holding']);
  expect(asks(told)).toBe('task.stop-mail');
  told.must((asked) => doneTask(asked, 'stop-mail'));
  expect(asks(told)).toBe('task.pin-post');
  told.must((asked) => skipStep(asked, 'halt', 'no time'));
  expect(asks(told)).toBe('fact.scope');
});

test('facts that somebody must confirm are asked about when their step is answered', () => {
  const told = story({ plan: PLAN });
  told.must((asked) => setFacts(asked, { scope: 'all', cause: 'power' }));
  expect(all(told)).not.toContain('confirm.cause');
  told.must((asked) => setFacts(asked, { eta: '' }));
  const confirm = openQuestions(told.plan, told.incident(), told.now()).find(({ kind }) => kind === 'confirm');
  expect(confirm).toMatchObject({ key: 'confirm.cause', role: 'technical', holders: ['dan'] });
  expect(all(told)).not.toContain('confirm.eta');
  told.must((asked) => confirmFact(asked, 'cause'), 'dan');
  expect(all(told)).not.toContain('confirm.cause');
  told.must((asked) => setFacts(asked, { cause: 'network' }));
  expect(all(told)).toContain('confirm.cause');
});

test('an estimate is confirmed by nobody once it works again, a cause still is', () => {
  const told = story({ plan: PLAN });
  told.must((asked) => setFacts(asked, { scope: 'all', cause: 'power', eta: '18:00' }));
  expect(all(told)).toContain('confirm.eta');
  told.must((asked) => mark(asked, { mark: 'restored' }));
  expect(all(told)).toContain('confirm.cause');
  expect(all(told)).not.toContain('confirm.eta');
});

test('what was put off is passed over, and the next one comes', () => {
  const told = story({ plan: PLAN });
  expect(asks(told)).toBe('publish.speak');
  expect(asks(told, ['publish.speak'])).toBe('task.stop-mail');
  expect(asks(told, ['publish.speak', 'task.stop-mail'])).toBe('task.pin-post');
  expect(asks(told, ['publish.speak', 'task.stop-mail', 'task.pin-post'])).toBe('fact.scope');
  expect(asks(told, all(told))).toBeUndefined();
});

test('what waits for an approval is asked about, and does not hide the rest', () => {
  const told = story().must((asked) => mark(asked, { mark: 'restored' }));
  told.publish(['restored']);
  expect(all(told)).toEqual(['publish.say-restored', 'choose.redress', 'publish.apology']);
});

test('that it works again, and the apology, are asked for once it does, or nobody will mark it', () => {
  const told = story();
  told.publish(['staff-brief', 'holding']);
  expect(all(told)).toEqual(['mark.restored', 'choose.redress']);
  const restored = story().must((asked) => mark(asked, { mark: 'restored' }));
  expect(all(restored)).toEqual(['publish.say-restored', 'choose.redress', 'publish.apology']);
  told.must((asked) => skipStep(asked, 'restored', 'it never failed'));
  expect(all(told)).toEqual(['publish.say-restored', 'choose.redress', 'publish.apology']);
});

test('the next update is asked for ten minutes before its time, before what comes later', () => {
  const told = story().at('10:22');
  told.publish(['staff-brief', 'holding']);
  told.accept();
  expect(all(told, '10:44')).toEqual(['mark.restored', 'choose.redress']);
  expect(asks(told, [], '10:45')).toBe('publish.updates');
});

test('asked again from the same record at the same time, it is the same question', () => {
  const told = story({ plan: PLAN });
  const steps = [
    () => told.publish(['staff-brief', 'holding']),
    () => told.accept(),
    () => told.must((asked) => doneTask(asked, 'stop-mail')),
    () => told.must((asked) => setFacts(asked, { scope: 'all', cause: 'power', eta: '' })),
    () => told.must((asked) => mark(asked, { mark: 'restored' })),
    () => told.must((asked) => chooseOptions(asked, [], 'compensations')),
  ];
  for (const step of steps) {
    step();
    const kept: unknown = JSON.parse(JSON.stringify(told.entries()));
    const resumed = question(told.plan, fold(kept as ReturnType<Story['entries']>), told.now(), []);
    expect(resumed).toEqual(question(told.plan, told.incident(), told.now(), []));
    expect(resumed).not.toBeNull();
  }
});

test('an incident that is over asks nothing', () => {
  const told = story({ plan: PLAN }).write('incident.closed', { without: [] });
  expect(all(told)).toEqual([]);
  expect(asks(told)).toBeUndefined();
});
