import { expect, test } from 'vitest';

import { deadlinesOf } from '../../../src/core/incident/deadlines.ts';
import { approveStatement } from '../../../src/core/incident/decide/approve-statement.ts';
import { closeIncident } from '../../../src/core/incident/decide/close-incident.ts';
import { confirmFact } from '../../../src/core/incident/decide/confirm-fact.ts';
import { loseDependencies, restoreDependencies } from '../../../src/core/incident/decide/dependencies.ts';
import { draftStatement } from '../../../src/core/incident/decide/draft-statement.ts';
import { mark } from '../../../src/core/incident/decide/mark.ts';
import { chooseOptions, dropOptions } from '../../../src/core/incident/decide/options.ts';
import { setFacts } from '../../../src/core/incident/decide/set-facts.ts';
import { doneTask, skipStep } from '../../../src/core/incident/decide/steps.ts';
import { statusOf } from '../../../src/core/incident/status.ts';
import { stepState } from '../../../src/core/incident/step-state.ts';
import { question } from '../../../src/core/incident/walk.ts';
import type { Plan } from '../../../src/core/playbook/plan.ts';
import type { Texts } from '../../../src/core/schema/generated/types.ts';
import { SMALL_PLAN } from '../../plans/small-plan.ts';
import { closeInGoodHands } from './closing.ts';
import type { Story } from './story.ts';
import { story } from './story.ts';

/** The name of a thing in every record there is. */
const NAME = 'constructor';

/** Everything that may be called so is called so. */
function awkwardPlan(): Plan {
  const { workspace, playbook, texts } = SMALL_PLAN;
  const channel = { ...workspace.channels.social!, audiences: [NAME], needs: [NAME] };
  const stepsOf = [
    { id: 'assess', title: 'See', ask: [NAME] },
    { id: NAME, title: 'Tasks', do: [NAME] },
    { id: 'speak', title: 'Speak', publish: [NAME] },
    { id: 'file', title: 'File', mark: { filed: NAME } },
  ];
  const awkward: Plan = {
    ...SMALL_PLAN,
    workspace: {
      ...workspace,
      audiences: named('customers'),
      services: { [NAME]: { needs: [NAME] } },
      dependencies: { [NAME]: 'The site' },
      people: [
        { id: NAME, name: 'Ana', roles: ['commander'] },
        { id: 'dan', name: 'Dan', roles: [NAME] },
      ],
      channels: { [NAME]: channel },
    },
    playbook: {
      ...playbook,
      facts: named({ ask: 'What?', type: 'text', confirm: NAME }),
      severity: [],
      deadlines: { ...playbook.deadlines, ...named({ within: '1h', from: 'opened', met_by: { filed: NAME } }) },
      workarounds: { [NAME]: {} },
      compensations: { money: { pay_within: '1d' } },
      statements: named({
        stage: 'holding',
        audience: NAME,
        parts: ['what', 'workaround', 'compensation', 'next_update'],
      }),
      approvals: { default: [{ role: NAME }] },
      steps: stepsOf,
    },
    texts: { en: awkwardTexts(texts.en!), ro: awkwardTexts(texts.ro!) },
  };
  return awkward;
}

function named<const T>(value: T): { readonly constructor: T } {
  return { constructor: value };
}

function awkwardTexts(texts: Texts): Texts {
  return {
    ...texts,
    services: { [NAME]: 'the service' },
    facts: {},
    workarounds: { [NAME]: 'Another way.' },
    compensations: { money: 'Money.' },
    unknown: {},
    statements: { [NAME]: { subject: 'News', what: 'It is {$constructor}.', next_update: 'By {$next_update_by}.' } },
  };
}

function opened(): Story {
  return story({ plan: awkwardPlan(), by: NAME, typed: { services: '' } });
}

test('a fact of that name is asked for, set, confirmed and said', () => {
  const told = opened();
  expect(question(told.plan, told.incident(), told.now(), [])).toMatchObject({ kind: 'fact', fact: NAME });
  told.must((asked) => setFacts(asked, { [`${NAME}.en`]: 'broken' }));
  told.must((asked) => setFacts(asked, { [`${NAME}.ro`]: 'stricat' }));
  expect(told.incident().facts[NAME]?.value).toEqual({ en: 'broken', ro: 'stricat' });
  told.must((asked) => confirmFact(asked, NAME), 'dan');
  told.must((asked) => draftStatement(asked, NAME, {}));
  expect(told.incident().drafts[NAME]?.[0]?.draft.parts.en?.what).toBe('It is broken.');
});

test('a step, a task and a notice of that name are open until they are done', () => {
  const told = opened();
  const states = () => told.plan.playbook.steps.map((step) => stepState(told.plan, told.incident(), step, told.now()));
  expect(states()).toEqual(['open', 'open', 'open', 'open']);
  told.must((asked) => doneTask(asked, NAME));
  told.must((asked) => mark(asked, { mark: 'filed', notice: NAME, reference: null }));
  expect(states()).toEqual(['open', 'done', 'open', 'done']);
  const due = deadlinesOf(told.plan, told.incident(), told.now()).find(({ id }) => id === NAME);
  expect(due?.state).toBe('met');
  told.must((asked) => skipStep(asked, NAME, 'no time'));
  expect(states()).toEqual(['open', 'skipped', 'open', 'done']);
});

test('a dependency of that name is alive, then lost, then alive', () => {
  const told = opened();
  expect(told.does((asked) => loseDependencies(asked, [NAME]))).toBe('dependency.lost');
  expect(statusOf(told.plan, told.incident(), told.now()).lost).toEqual([NAME]);
  expect(told.does((asked) => loseDependencies(asked, [NAME]))).toBe('nothing');
  expect(told.does((asked) => restoreDependencies(asked, [NAME]))).toBe('dependency.restored');
  expect(told.does((asked) => restoreDependencies(asked, [NAME]))).toBe('nothing');
});

test('an option of that name is chosen and left out', () => {
  const told = opened().must((asked) => chooseOptions(asked, [NAME]));
  expect(told.incident().options).toEqual({ [NAME]: true });
  told.must((asked) => dropOptions(asked, [NAME]));
  expect(told.incident().options).toEqual({ [NAME]: false });
});

test('a statement of that name is drafted, approved, published and heard, and the incident closed', () => {
  const told = opened().must((asked) => setFacts(asked, { [`${NAME}.en`]: 'broken', [`${NAME}.ro`]: 'stricat' }));
  told.must((asked) => confirmFact(asked, NAME), 'dan');
  expect(told.publish([NAME])).toBe('not-approved');
  told.must((asked) => approveStatement(asked, NAME, NAME), 'dan');
  expect(told.publish([NAME], { because: 'it is short' })).toBe('statement.published');
  told.accept();
  const status = statusOf(told.plan, told.incident(), told.now());
  expect(status.owed).toEqual([]);
  expect(status.next_update_by).not.toBeNull();
  expect(status.deadlines.find(({ id }) => id === 'first-statement')?.state).toBe('met');
  told.must((asked) => mark(asked, { mark: 'restored' }));
  expect(told.does((asked) => closeInGoodHands(asked, [NAME], 'nobody listens'))).toBe('incident.closed');
});

test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', ''])(
  'where %j names nothing, it names nothing',
  (name) => {
    const told = story();
    expect(told.does((asked) => draftStatement(asked, name, {}))).toBe('statement-unknown');
    expect(told.does((asked) => loseDependencies(asked, [name]))).toBe('dependency-unknown');
    expect(told.does((asked) => restoreDependencies(asked, ['site', name]))).toBe('dependency-unknown');
    expect(told.does((asked) => chooseOptions(asked, [name]))).toBe('option-unknown');
    expect(told.does((asked) => dropOptions(asked, [name]))).toBe('option-unknown');
    expect(told.does((asked) => doneTask(asked, name))).toBe('task-unknown');
    expect(told.does((asked) => skipStep(asked, name, 'why'))).toBe('step-unknown');
    expect(told.does((asked) => closeIncident(asked, [name], 'why'))).toBe('channel-unknown');
    expect(told.does((asked) => mark(asked, { mark: 'filed', notice: name, reference: null }))).toBe('notice-unknown');
    expect(told.entries()).toHaveLength(1);
  },
);

test('a part or a language that a statement has not is refused', () => {
  const told = story();
  const edit = (key: string) =>
    told.does((asked) => draftStatement(asked, 'holding', Object.fromEntries([[key, 'x']])));
  for (const key of ['regret', 'regret.', 'regret.de', 'regret.__proto__', 'regret.en.en'])
    expect(edit(key)).toBe('language-unknown');
  for (const key of ['', '.en', 'constructor.en', '__proto__.en', 'subject.en', 'wrong.en'])
    expect(edit(key)).toBe('part-unknown');
});
