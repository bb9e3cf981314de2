import { expect, test } from 'vitest';

import { rejectStatement } from '../../../src/core/incident/decide/approve-statement.ts';
import { draftStatement } from '../../../src/core/incident/decide/draft-statement.ts';
import { mark } from '../../../src/core/incident/decide/mark.ts';
import { chooseOptions } from '../../../src/core/incident/decide/options.ts';
import { setFacts } from '../../../src/core/incident/decide/set-facts.ts';
import { doneTask, skipStep } from '../../../src/core/incident/decide/steps.ts';
import { nextStep, stepState } from '../../../src/core/incident/step-state.ts';
import type { Plan } from '../../../src/core/playbook/plan.ts';
import { SMALL_PLAN } from '../../plans/small-plan.ts';
import type { Story } from './story.ts';
import { instant, story } from './story.ts';

type Step = Plan['playbook']['steps'][number];

/** Where the step of that id stands at a time. */
function state(told: Story, id: string, at = told.now()): string {
  const step = told.plan.playbook.steps.find((one) => one.id === id);
  return step ? stepState(told.plan, told.incident(), step, instant(at)) : 'no such step';
}

function next(told: Story, at = told.now()): string | undefined {
  return nextStep(told.plan, told.incident(), instant(at))?.id;
}

function withSteps(steps: readonly Step[]): Plan {
  return { ...SMALL_PLAN, playbook: { ...SMALL_PLAN.playbook, steps } };
}

/** Since when it has not been working is not asked yet. */
const ASKED_NOTHING = { services: 'cards,atm' };

test('a step that asks is done when each of its facts has an entry, not known among them', () => {
  const told = story({ typed: ASKED_NOTHING });
  expect(state(told, 'assess')).toBe('open');
  told.must((asked) => setFacts(asked, { started_at: '' }));
  expect(state(told, 'assess')).toBe('done');
});

test('a default is no answer: the question is asked', () => {
  const told = story({ plan: withSteps([{ id: 'scope', title: 'How far?', ask: ['scope'] }]) });
  expect(state(told, 'scope')).toBe('open');
});

test("steps come up in the playbook's order", () => {
  const told = story({ typed: ASKED_NOTHING });
  expect(next(told)).toBe('assess');
  told.must((asked) => setFacts(asked, { started_at: '13:05' }));
  expect(next(told)).toBe('speak');
  told.publish(['staff-brief']);
  expect(next(told)).toBe('speak');
  told.publish(['holding']);
  expect(next(told)).toBe('restored');
});

test('publishing is done when all of it was published; that it is on its way holds up nothing', () => {
  const told = story();
  told.publish(['staff-brief', 'holding']);
  expect(state(told, 'speak')).toBe('done');
  told.fail('holding-1/social/en', 'holding-1/mail/ro');
  expect(state(told, 'speak')).toBe('done');
});

test('what no channel has taken, or could be given, is to be published still', () => {
  const told = story();
  told.publish(['staff-brief', 'holding']);
  told.fail();
  expect(state(told, 'speak')).toBe('open');
  told.publish(['holding'], { channels: ['door'] });
  expect(state(told, 'speak')).toBe('done');
  const unusable = { website: 'no-secret', social: 'no-secret', mail: 'no-secret', door: 'no-address' } as const;
  const mute = story();
  mute.publish(['staff-brief', 'holding'], { unusable });
  expect(state(mute, 'speak')).toBe('open');
});

test('once it works again, nobody says any more that it does not', () => {
  const told = story();
  expect(state(told, 'speak')).toBe('open');
  told.must((asked) => mark(asked, { mark: 'restored' }));
  expect(state(told, 'speak')).toBe('done');
  expect(next(told)).toBe('say-restored');
});

test('a step that waits for an approval never blocks the next', () => {
  const told = story();
  told.publish(['staff-brief', 'holding']);
  told.must((asked) => mark(asked, { mark: 'restored' }));
  expect(next(told)).toBe('say-restored');
  told.must((asked) => draftStatement(asked, 'restored', {}));
  expect(state(told, 'say-restored')).toBe('waiting');
  expect(next(told)).toBe('redress');
});

test('what is said once it works again waits until it does', () => {
  const told = story();
  expect(state(told, 'say-restored')).toBe('waiting');
  expect(state(told, 'apology')).toBe('waiting');
  told.must((asked) => mark(asked, { mark: 'restored' }));
  expect(state(told, 'say-restored')).toBe('open');
  const never = story({ plan: withSteps(SMALL_PLAN.playbook.steps.filter(({ id }) => id !== 'restored')) });
  expect(state(never, 'apology')).toBe('open');
});

test("rejected or out of date, it is its author's turn again", () => {
  const told = story().must((asked) => mark(asked, { mark: 'restored' }));
  told.must((asked) => draftStatement(asked, 'restored', {}));
  told.must((asked) => setFacts(asked, { services: 'cards' }));
  expect(state(told, 'say-restored')).toBe('open');
  told.must((asked) => draftStatement(asked, 'restored', {}));
  expect(state(told, 'say-restored')).toBe('waiting');
  told.must((asked) => rejectStatement(asked, 'restored', 'too cold'), 'dan');
  expect(state(told, 'say-restored')).toBe('open');
});

test('a repeated update waits for its turn, and comes up ten minutes before', () => {
  const told = story().at('10:22');
  expect(state(told, 'updates')).toBe('waiting');
  told.publish(['staff-brief', 'holding']);
  expect(state(told, 'updates', '10:50')).toBe('waiting');
  told.accept();
  expect(state(told, 'updates', '10:44')).toBe('waiting');
  expect(state(told, 'updates', '10:45')).toBe('open');
  expect(state(told, 'updates', '11:30')).toBe('open');
});

test('while the update is being sent the step does not ask for it again', () => {
  const told = story().at('10:22');
  told.publish(['staff-brief', 'holding']);
  told
    .accept()
    .at('10:50')
    .must((asked) => setFacts(asked, { actions: 'moving' }));
  told.publish(['update']);
  expect(state(told, 'updates')).toBe('waiting');
  told.accept();
  expect(state(told, 'updates')).toBe('waiting');
  expect(state(told, 'updates', '11:11')).toBe('open');
});

test('when no channel has taken the update, it is asked for again', () => {
  const told = story().at('10:22');
  told.publish(['staff-brief', 'holding']);
  told
    .accept()
    .at('10:50')
    .must((asked) => setFacts(asked, { actions: 'moving' }));
  told.publish(['update'], { channels: ['social'] });
  told.fail();
  expect(state(told, 'updates')).toBe('open');
});

test('a notice that nobody has put up does not keep the update waiting for ever', () => {
  const told = story().at('10:22');
  told.publish(['staff-brief', 'holding']);
  told
    .accept()
    .at('10:50')
    .must((asked) => setFacts(asked, { actions: 'moving' }));
  told.publish(['update'], { channels: ['door'] });
  expect(state(told, 'updates', '11:20')).toBe('waiting');
  expect(state(told, 'updates', '11:21')).toBe('open');
});

test('updates end with the incident, and marks are done when they are set', () => {
  const told = story().at('10:22');
  told.publish(['staff-brief', 'holding']);
  told.accept();
  expect(state(told, 'restored')).toBe('open');
  told.must((asked) => mark(asked, { mark: 'restored' }));
  expect(state(told, 'restored')).toBe('done');
  expect(state(told, 'updates', '10:50')).toBe('done');
});

test('a question about options is done when it was answered, with none too', () => {
  const told = story();
  told.must((asked) => chooseOptions(asked, ['late-fees']));
  expect(state(told, 'redress')).toBe('open');
  told.must((asked) => chooseOptions(asked, [], 'compensations'));
  expect(state(told, 'redress')).toBe('done');
});

test('tasks are done one by one, once, and by their names', () => {
  const plan = withSteps([{ id: 'halt', title: 'Stop', do: ['stop-mail', 'pin-post'] }]);
  const told = story({ plan });
  expect(state(told, 'halt')).toBe('open');
  told.must((asked) => doneTask(asked, 'stop-mail'));
  expect(state(told, 'halt')).toBe('open');
  expect(told.does((asked) => doneTask(asked, 'stop-mail'))).toBe('already-done');
  expect(told.does((asked) => doneTask(asked, 'stop-post'))).toBe('task-unknown');
  told.must((asked) => doneTask(asked, 'pin-post', instant('10:12')), { by: 'ana', for: 'dan', via: 'phone' });
  expect(told.incident().tasks['pin-post']).toEqual({ by: 'dan', at: instant('10:12') });
  expect(state(told, 'halt')).toBe('done');
});

test('nothing public waits for a filing', () => {
  const plan = withSteps([
    { id: 'file', title: 'File', mark: { filed: 'supervisor' }, role: 'risk' },
    { id: 'speak', title: 'Speak', publish: ['staff-brief', 'holding'] },
  ]);
  const told = story({ plan });
  expect(state(told, 'file')).toBe('open');
  expect(told.publish(['staff-brief', 'holding'])).toBe('statement.published');
});

test('a step is left out with a reason, once', () => {
  const told = story();
  for (const because of [undefined, '', ' \n'])
    expect(told.does((asked) => skipStep(asked, 'speak', because))).toBe('reason-missing');
  expect(told.does((asked) => skipStep(asked, 'speak', 'said by hand'))).toBe('step.skipped');
  expect(state(told, 'speak')).toBe('skipped');
  expect(told.does((asked) => skipStep(asked, 'speak', 'again'))).toBe('already-skipped');
  expect(next(told)).toBe('restored');
});

test('a step with a role is done, marked, chosen and left out by its holders alone', () => {
  const plan = withSteps([
    { id: 'halt', title: 'Stop', do: ['stop-mail'], role: 'risk' },
    { id: 'classify', title: 'Major?', mark: 'classified', role: 'risk' },
    { id: 'notice', title: 'File', mark: { filed: 'first' }, role: 'risk' },
    { id: 'redress', title: 'Give back?', choose: 'compensations', role: 'risk' },
  ]);
  const told = story({ plan });
  for (const speaker of ['ana', { by: 'eva', for: 'ana', via: 'room' } as const]) {
    expect(told.does((asked) => doneTask(asked, 'stop-mail'), speaker)).toBe('not-in-role');
    expect(told.does((asked) => mark(asked, { mark: 'classified' }), speaker)).toBe('not-in-role');
    expect(told.does((asked) => mark(asked, { mark: 'filed', notice: 'first', reference: null }), speaker)).toBe(
      'not-in-role',
    );
    expect(told.does((asked) => chooseOptions(asked, [], 'compensations'), speaker)).toBe('not-in-role');
    expect(told.does((asked) => skipStep(asked, 'halt', 'no time'), speaker)).toBe('not-in-role');
  }
  for (const speaker of ['eva', { by: 'ana', for: 'eva', via: 'phone' } as const]) {
    const fresh = story({ plan });
    expect(fresh.does((asked) => doneTask(asked, 'stop-mail'), speaker)).toBe('task.done');
    expect(fresh.does((asked) => mark(asked, { mark: 'classified' }), speaker)).toBe('incident.classified');
    expect(fresh.does((asked) => mark(asked, { mark: 'filed', notice: 'first', reference: null }), speaker)).toBe(
      'notice.filed',
    );
    expect(fresh.does((asked) => chooseOptions(asked, ['refund-fees'], 'compensations'), speaker)).toBe(
      'options.chosen',
    );
    expect(fresh.does((asked) => skipStep(asked, 'redress', 'no time'), speaker)).toBe('step.skipped');
  }
});

test('nothing is next once the incident is over', () => {
  const told = story().write('incident.stood-down', { because: 'a false alarm' });
  expect(next(told)).toBeUndefined();
});
