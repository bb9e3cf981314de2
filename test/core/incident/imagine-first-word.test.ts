import { describe, expect, test } from 'vitest';

import { LONGEST_WALK, walkToFirstWord } from '../../../src/core/incident/imagine-first-word.ts';
import type { Plan } from '../../../src/core/playbook/plan.ts';
import { shippedPlan } from '../../plans/shipped-plan.ts';
import { SMALL_PLAN } from '../../plans/small-plan.ts';

const NOW = '2026-01-04T02:00:00.000Z';

type Step = Plan['playbook']['steps'][number];

function withSteps(steps: readonly Step[]): Plan {
  return { ...SMALL_PLAN, playbook: { ...SMALL_PLAN.playbook, steps: [...steps] } };
}

function asked(plan: Plan): readonly string[] {
  return walkToFirstWord(plan, NOW).asked.map(({ key }) => key);
}

describe('the walk to the first word', () => {
  test.each(['data-centre-loss', 'generic-outage'])('of %s asks what does not work, and since when', (id) => {
    const { asked, release } = walkToFirstWord(shippedPlan('playbooks', id, ['en', 'ro', 'fr']), NOW);
    expect(asked.map(({ key }) => key)).toEqual(['fact.services', 'fact.started_at']);
    expect(release?.statements).toEqual(['staff-brief', 'holding']);
  });

  test('knows nothing at its end but what was seen', () => {
    const { facts } = walkToFirstWord(SMALL_PLAN, NOW).incident;
    expect(facts.services?.value).not.toBeNull();
    expect(facts.started_at?.value).toBeNull();
  });

  test('counts a confirmation, and a release to staff alone', () => {
    const { steps } = SMALL_PLAN.playbook;
    const before: readonly Step[] = [
      { id: 'why', title: 'What caused it?', ask: ['cause'] },
      { id: 'staff', title: 'Tell the staff', publish: ['staff-brief'] },
    ];
    expect(asked(withSteps([...before, ...steps]))).toEqual([
      'fact.cause',
      'confirm.cause',
      'publish.staff',
      ...asked(SMALL_PLAN),
    ]);
  });

  test('comes to no first word that waits for one, and gives up on a list without end', () => {
    const repeated = SMALL_PLAN.playbook.steps.filter(({ publish, repeat }) => !publish || repeat);
    expect(walkToFirstWord(withSteps(repeated), NOW).release).toBeNull();
    const tasks = Array.from({ length: 3 * LONGEST_WALK }, (_, index) => `task-${index}`);
    const { asked, release } = walkToFirstWord(
      withSteps([{ id: 'first', title: 'First', do: tasks }, ...SMALL_PLAN.playbook.steps]),
      NOW,
    );
    expect([asked.length, release]).toEqual([LONGEST_WALK, null]);
  });
});
