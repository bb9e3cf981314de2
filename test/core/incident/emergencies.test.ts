import { expect, test } from 'vitest';

import { approveStatement } from '../../../src/core/incident/decide/approve-statement.ts';
import { mark } from '../../../src/core/incident/decide/mark.ts';
import type { Emergency } from '../../../src/core/incident/emergencies.ts';
import { EMERGENCY_NOTICE, emergenciesOf } from '../../../src/core/incident/emergencies.ts';
import { publicLines } from '../../../src/core/incident/lines.ts';
import { owedOf } from '../../../src/core/incident/owed.ts';
import { statusOf } from '../../../src/core/incident/status.ts';
import type { Plan } from '../../../src/core/playbook/plan.ts';
import type { WebhookData } from '../../../src/core/schema/generated/types.ts';
import { SMALL_PLAN } from '../../plans/small-plan.ts';
import type { Story } from './story.ts';
import { story } from './story.ts';

const { playbook, workspace } = SMALL_PLAN;
const WORDS = {
  subject: 'Without approvals',
  what: '{$emergency_by} published {$emergency_statements} at {$emergency_at}.',
};

/** The small plan with a notice to staff, and the mail of people inside. */
const PLAN: Plan = {
  ...SMALL_PLAN,
  workspace: {
    ...workspace,
    channels: {
      ...workspace.channels,
      inside: {
        connector: 'webhook',
        url: { env: 'A' },
        secret: { env: 'B' },
        audiences: ['customers'],
        internal: true,
      },
    },
  },
  playbook: {
    ...playbook,
    statements: {
      ...playbook.statements,
      [EMERGENCY_NOTICE]: { stage: 'briefing', audience: 'staff', parts: ['what'], preapproved: true, beside: true },
    },
  },
  texts: Object.fromEntries(
    Object.entries(SMALL_PLAN.texts).map(([language, texts]) => [
      language,
      { ...texts, statements: { ...texts.statements, [EMERGENCY_NOTICE]: WORDS } },
    ]),
  ),
};

/** Staff have their briefing, customers the first word, and it works again. */
function restored(): Story {
  const told = story({ plan: PLAN });
  told.publish(['staff-brief', 'holding']);
  return told
    .accept()
    .at('11:00')
    .must((asked) => mark(asked, { mark: 'restored' }));
}

function release(told: Story): Story {
  expect(told.publish(['restored'], { emergency: true, because: 'nobody answers' })).toBe('statement.published');
  return told;
}

function bodies(told: Story, statement: string): readonly WebhookData[] {
  return Object.values(told.incident().deliveries)
    .filter((one) => one.statement === statement)
    .map(({ body }) => (JSON.parse(body) as { readonly data: WebhookData }).data);
}

test('an emergency release is told with who, why, and whose yes was missing', () => {
  const told = release(restored());
  expect(emergenciesOf(told.incident())).toEqual<readonly Emergency[]>([
    {
      release: told.entries().length,
      at: told.now(),
      by: 'ana',
      because: 'nobody answers',
      statements: [{ statement: 'restored', revision: 1 }],
      missing: ['comms-lead'],
      staff: 'not-told',
    },
  ]);
  const status = statusOf(told.plan, told.incident(), told.now());
  expect(status.emergencies).toHaveLength(1);
  expect(status.statements.find(({ id }) => id === 'restored')?.emergency).toBe(true);
  expect(status.deliveries.filter(({ emergency }) => emergency).map(({ statement }) => statement)).toContain(
    'restored',
  );
});

test('a yes that comes afterwards does not undo it', () => {
  const told = release(restored()).at('11:05');
  told.must((asked) => approveStatement(asked, 'restored', undefined), 'dan');
  expect(emergenciesOf(told.incident())).toMatchObject([{ missing: ['comms-lead'] }]);
});

test('every body says so, and why and by whom only where the channel is internal', () => {
  const told = release(restored());
  for (const { channel, emergency } of bodies(told, 'restored')) {
    const inside = { at: told.now(), by: 'Ana', because: 'nobody answers' };
    expect([channel, emergency]).toEqual([channel, channel === 'inside' ? inside : { at: told.now() }]);
  }
  expect(bodies(told, 'holding').every(({ emergency }) => emergency === null)).toBe(true);
});

test('what was approved and went out in the same release is no emergency', () => {
  const told = restored();
  told.publish(['staff-brief', 'restored'], { emergency: true, because: 'nobody answers' });
  expect(emergenciesOf(told.incident())).toMatchObject([{ statements: [{ statement: 'restored' }] }]);
  const brief = statusOf(told.plan, told.incident(), told.now()).statements.find(({ id }) => id === 'staff-brief');
  expect(brief?.emergency).toBe(false);
});

test('asked for where every yes is there, it is none', () => {
  const told = restored();
  told.publish(['holding'], { emergency: true, because: 'to be sure' });
  expect(emergenciesOf(told.incident())).toEqual([]);
});

test('the notice to staff says what, when and who, and has nothing to say before', () => {
  const told = restored();
  expect(told.publish([EMERGENCY_NOTICE])).toBe('no-channel');
  release(told);
  expect(told.publish([EMERGENCY_NOTICE])).toBe('statement.published');
  const [notice] = bodies(told, EMERGENCY_NOTICE);
  expect(notice?.text).toBe(
    'Ana published “Working again: card payments and cash machines” at 14:00 (Bucharest time).',
  );
  expect(notice?.emergency).toBeNull();
  expect(emergenciesOf(told.incident())).toMatchObject([{ staff: 'being-told' }]);
  told.accept();
  expect(emergenciesOf(told.incident())).toMatchObject([{ staff: 'told' }]);
});

test('it stands beside what staff were told: nothing is replaced, repeated or owed because of it', () => {
  const told = story({ plan: PLAN });
  told.publish(['staff-brief', 'holding']);
  told.at('11:00').must((asked) => mark(asked, { mark: 'restored' }));
  release(told).publish([EMERGENCY_NOTICE]);
  const brief = Object.values(told.incident().deliveries).filter(({ statement }) => statement === 'staff-brief');
  expect(brief.length).toBeGreaterThan(0);
  told.accept();
  const lines = publicLines(told.plan, told.incident(), 'callers', 'en');
  expect(lines.map(({ statement, emergency }) => [statement, emergency])).toEqual([
    ['staff-brief', false],
    ['restored', true],
  ]);
  expect(owedOf(told.plan, told.incident()).map(({ statement }) => statement)).not.toContain(EMERGENCY_NOTICE);
  expect(bodies(told, EMERGENCY_NOTICE).every(({ supersedes }) => supersedes === null)).toBe(true);
});

test('a second emergency release has a notice of its own, in the place of the first', () => {
  const told = release(restored());
  told.publish([EMERGENCY_NOTICE]);
  told.accept().at('11:20');
  expect(told.publish(['apology'], { emergency: true, because: 'still nobody' })).toBe('statement.published');
  expect(told.publish([EMERGENCY_NOTICE])).toBe('statement.published');
  const last = bodies(told, EMERGENCY_NOTICE).at(-1);
  expect(last).toMatchObject({ revision: 2, supersedes: { statement: EMERGENCY_NOTICE, revision: 1 } });
});
