import { describe, expect, test } from 'vitest';

import { latestDraft } from '../../../src/core/incident/approvals.ts';
import { deadlinesOf } from '../../../src/core/incident/deadlines.ts';
import { firstWordOf } from '../../../src/core/incident/first-statement.ts';
import type { Plan } from '../../../src/core/playbook/plan.ts';
import type { Outlook } from '../../../src/core/reach/outlook.ts';
import { outlookOf } from '../../../src/core/reach/outlook.ts';
import { offered } from '../../../src/core/statement/options.ts';
import { shippedPlan } from '../../plans/shipped-plan.ts';
import type { Story } from '../incident/story.ts';
import { story } from '../incident/story.ts';

const EXAMPLE = shippedPlan('examples/data-centre-2016/playbooks', 'data-centre-loss');
const GENERIC = shippedPlan('playbooks', 'generic-outage', ['en', 'ro']);
const DEPENDENCIES = Object.keys(EXAMPLE.workspace.dependencies ?? {});

/** The example where every channel, and every branch, stands on something. */
function brittle(plan: Plan): Plan {
  const { services, channels } = plan.workspace;
  const needs: Readonly<Record<string, readonly string[]>> = {
    social: ['office-network'],
    'outside-mail': ['outside-answering'],
    'branch-door': ['branches'],
  };
  const hung = Object.entries(channels).map(([id, one]) => [id, { ...one, needs: needs[id] ?? one.needs ?? [] }]);
  return {
    ...plan,
    workspace: {
      ...plan.workspace,
      services: { ...services, branches: { needs: ['card-switch'] } },
      channels: Object.fromEntries(hung) as Plan['workspace']['channels'],
    },
  };
}

/** Every set of dependencies that can be lost together. */
const LOSSES = Array.from({ length: 2 ** DEPENDENCIES.length }, (_, bits) =>
  DEPENDENCIES.filter((_, index) => (bits >> index) % 2 === 1),
);

/** An incident in which that is lost, and the first word is released. */
function spoken(plan: Plan, lost: readonly string[]): Story {
  const services = 'cards,atm,online-banking,website';
  const told = story({ plan, by: 'duty-comms', typed: { services, started_at: '13:05' }, lost });
  expect(told.publish(firstWordOf(plan))).toContain('statement.published');
  return told;
}

function channelsOf({ audiences }: Outlook, standing: string): readonly string[] {
  return audiences
    .flatMap(({ audience, ways }) =>
      ways.flatMap((way) => (way.standing === standing ? [`${audience} ${way.channel}`] : [])),
    )
    .sort();
}

const PLANS: readonly (readonly [string, Plan])[] = [
  ['the example', EXAMPLE],
  ['a playbook that assumes nothing', GENERIC],
  ['the example on brittle ground', brittle(EXAMPLE)],
  ['a playbook that assumes nothing on brittle ground', brittle(GENERIC)],
];

describe.each(PLANS)('what-if is what an incident does: %s', (_, plan) => {
  test.each(LOSSES)('lost: %s %s %s %s', (...named) => {
    const lost = named.filter((one) => one !== undefined);
    const outlook = outlookOf(plan, lost);
    const told = spoken(plan, lost);
    const deliveries = Object.values(told.incident().deliveries);

    const skipped = deliveries.filter(({ state, reason }) => state === 'skipped' && reason === 'dependency-lost');
    const names = skipped.map(({ audience, channel }) => `${audience} ${channel}`);
    expect([...new Set(names)].sort()).toEqual(channelsOf(outlook, 'lost'));

    const holding = latestDraft(told.incident(), 'holding');
    expect(holding?.draft.made_from).toMatchObject({ link: outlook.link, contact: outlook.contact });

    const gone = outlook.workarounds_gone.map(({ id }) => id);
    const unmet = offered(plan, told.incident(), told.now()).filter(({ reason }) => reason === 'needs');
    expect(unmet.map(({ id }) => id)).toEqual(gone);

    const counted = channelsOf(outlook, 'alive');
    const taken = deliveries.filter(({ audience, channel }) => counted.includes(`${audience} ${channel}`));
    if (taken.length > 0) told.accept(...taken.map(({ id }) => id));
    const first = deadlinesOf(plan, told.incident(), told.now()).find(({ id }) => id === 'first-statement');
    const reach = outlook.deadlines.find(({ id }) => id === 'first-statement');
    expect(first?.state).toBe(reach?.lacks === null ? 'met' : 'pending');
  });
});

test('on brittle ground there is a loss with which nobody can be told', () => {
  expect(LOSSES.filter((lost) => !outlookOf(brittle(EXAMPLE), lost).ok)).not.toEqual([]);
  expect(LOSSES.filter((lost) => !outlookOf(EXAMPLE, lost).ok)).toEqual([]);
});
