import { describe, expect, test } from 'vitest';

import type { Plan } from '../../../src/core/playbook/plan.ts';
import { outlookOf, outlooksOf } from '../../../src/core/reach/outlook.ts';
import { shippedPlan } from '../../plans/shipped-plan.ts';
import { SMALL_PLAN } from '../../plans/small-plan.ts';

/** The small plan, with the connectors that come with the program. */
const PLAN: Plan = {
  ...SMALL_PLAN,
  connectors: shippedPlan('playbooks', 'generic-outage', ['en']).connectors,
};

type Change = {
  readonly workspace?: Partial<Plan['workspace']>;
  readonly playbook?: Partial<Plan['playbook']>;
};

function changed({ workspace, playbook }: Change): Plan {
  return {
    ...PLAN,
    workspace: { ...PLAN.workspace, ...workspace },
    playbook: { ...PLAN.playbook, ...playbook },
  };
}

/** Only the website (on the site) and mail (on the office network) are left of the channels. */
const TWO = changed({
  workspace: {
    channels: {
      website: { connector: 'webhook', audiences: ['customers'], needs: ['site'] },
      mail: { connector: 'webhook', audiences: ['customers', 'staff'], needs: ['office'] },
    },
  },
});

describe('the outlook of a playbook', () => {
  test.each([
    [[], { customers: ['social', 'mail', 'door'], staff: ['mail'] }],
    [['site'], { customers: ['social', 'mail', 'door'], staff: ['mail'] }],
    [['switch'], { customers: ['social', 'mail', 'door'], staff: ['mail'] }],
    [['site', 'office'], { customers: ['social', 'mail', 'door'], staff: ['mail'] }],
  ])('with %j lost: whom it reaches, and how', (down, expected) => {
    const { audiences } = outlookOf(PLAN, down);
    const left = audiences.map(({ audience, ways }) => [
      audience,
      ways.filter(({ standing }) => standing === 'alive').map(({ channel }) => channel),
    ]);
    expect(Object.fromEntries(left)).toEqual(expected);
  });

  test('what is only assumed to be lost is tried, and not counted on', () => {
    const { assumed, audiences, links_gone: links } = outlookOf(PLAN, []);
    expect(assumed).toEqual(['site']);
    expect(audiences[0]?.ways[0]).toEqual({
      channel: 'website',
      standing: 'assumed',
      by_hand: false,
      languages: ['en', 'ro'],
    });
    expect(links).toEqual([{ url: 'https://www.small.example/now', standing: 'assumed' }]);
    expect(outlookOf(PLAN, ['site']).assumed).toEqual([]);
  });

  test('the first word says who is told how, by hand where a person does it, and within what time', () => {
    expect(outlookOf(PLAN, ['site']).first_word).toEqual({
      deadline: 'first-statement',
      audience: 'customers',
      within: '1h',
      channels: ['social', 'mail'],
      by_hand: ['door'],
      tried: [],
      emergency: false,
    });
  });

  test('a language is silent when the channels that carry it are gone', () => {
    const plan = changed({
      workspace: {
        channels: {
          website: { connector: 'webhook', audiences: ['customers'], needs: ['office'] },
          door: { connector: 'manual', audiences: ['customers'], languages: ['ro'] },
        },
      },
    });
    expect(outlookOf(plan, []).audiences[0]).toMatchObject({ languages: ['en', 'ro'], silent: [] });
    expect(outlookOf(plan, ['office']).audiences[0]).toMatchObject({
      reached: true,
      languages: ['ro'],
      silent: ['en'],
    });
  });

  test('a deadline that waits for an audience out of reach cannot be met, and that is not in order', () => {
    const { ok, deadlines, audiences, first_word: word } = outlookOf(TWO, ['office']);
    expect(ok).toBe(false);
    expect(deadlines.map(({ id, lacks }) => [id, lacks])).toEqual([
      ['first-statement', 'channel'],
      ['next-update', 'channel'],
    ]);
    expect(audiences.map(({ audience, reached }) => [audience, reached])).toEqual([
      ['customers', false],
      ['staff', false],
    ]);
    expect(word).toMatchObject({ channels: [], by_hand: [], tried: ['website'] });
  });

  test('staff out of reach are told of, and no deadline waits for them', () => {
    const plan = changed({
      workspace: { channels: { ...PLAN.workspace.channels, mail: TWO.workspace.channels.mail as never } },
    });
    const { ok, audiences } = outlookOf(plan, ['office']);
    expect(ok).toBe(true);
    expect(audiences.find(({ audience }) => audience === 'staff')?.reached).toBe(false);
  });

  test('an audience of a kind meets what its kind is asked for', () => {
    const plan = changed({
      workspace: {
        audiences: { merchants: 'customers' },
        channels: { portal: { connector: 'webhook', audiences: ['merchants'], needs: ['office'] } },
      },
      playbook: {
        statements: { holding: { stage: 'holding', audience: 'merchants', parts: ['what'], preapproved: true } },
      },
    });
    expect(outlookOf(plan, []).deadlines[0]).toMatchObject({
      audiences: ['merchants'],
      channels: ['portal'],
      lacks: null,
    });
    expect(outlookOf(plan, ['office']).deadlines[0]).toMatchObject({ lacks: 'channel' });
  });

  test('people who need what is lost approve nothing, and file nothing', () => {
    const people = PLAN.workspace.people.map((one) => (one.id === 'ana' ? one : { ...one, needs: ['office'] }));
    const plan = changed({
      workspace: { people },
      playbook: {
        deadlines: { notice: { within: '4h', from: 'detected', met_by: { filed: 'notice' } } },
        steps: [{ id: 'file', title: 'File it', mark: { filed: 'notice' }, role: 'risk' }],
      },
    });
    const outlook = outlookOf(plan, ['office']);
    expect(outlook.people_gone.map(({ id, standing }) => [id, standing])).toEqual([
      ['dan', 'lost'],
      ['eva', 'lost'],
    ]);
    expect(outlook.roles_gone).toEqual(['legal', 'finance', 'technical', 'risk']);
    expect(outlook.deadlines).toMatchObject([{ id: 'notice', role: 'risk', lacks: 'person' }]);
    expect(outlook.approvals.find(({ statement }) => statement === 'restored')?.unfilled).toEqual(['comms-lead']);
    expect(outlook.ok).toBe(true);
  });

  test('a first word that nobody is left to approve goes out by emergency release alone', () => {
    const { holding, ...others } = PLAN.playbook.statements;
    const people = PLAN.workspace.people.map((one) => (one.id === 'dan' ? { ...one, needs: ['office'] } : one));
    const plan = changed({
      workspace: { people },
      playbook: {
        statements: { ...others, holding: { ...(holding as NonNullable<typeof holding>), preapproved: false } },
      },
    });
    expect(outlookOf(plan, []).first_word?.emergency).toBe(false);
    expect(outlookOf(plan, ['office']).first_word?.emergency).toBe(true);
  });

  test('without anything named: as the playbook assumes, then each dependency in turn', () => {
    expect(outlooksOf([PLAN], []).map(({ down }) => down)).toEqual([[], ['site'], ['switch'], ['office']]);
    expect(outlooksOf([PLAN], ['site', 'office']).map(({ down }) => down)).toEqual([['site', 'office']]);
  });
});
