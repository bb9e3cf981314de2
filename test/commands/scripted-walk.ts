import { expect } from 'vitest';

import { walkThrough } from '../../src/commands/shared/walk-on.ts';
import { skipStep } from '../../src/core/incident/decide/steps.ts';
import type { Incident } from '../../src/core/incident/incident.ts';
import type { Plan } from '../../src/core/playbook/plan.ts';
import type { World } from '../../src/ports.ts';
import type { Story } from '../render/story.ts';
import { EXAMPLE, tell } from '../render/story.ts';
import type { WorldScript } from '../world/fake-world.ts';
import type { ScriptedAnswer } from '../world/scripted-prompter.ts';

export const say = (to: string, answer: unknown): ScriptedAnswer => ({ to, answer });
export const enter = (to: string): ScriptedAnswer => ({ to, enter: true });
export const leave = (to: string): ScriptedAnswer => ({ to, leave: true });

/** The example's crisis at 13:10 with only these steps to take, and these answers to come. */
export async function crisisOf(
  steps: readonly string[],
  answers: readonly ScriptedAnswer[],
  { plan = EXAMPLE, ...script }: WorldScript & { readonly plan?: Plan } = {},
): Promise<Story> {
  const story = await tell({ answers, interactive: true, ...script }, plan);
  for (const { id, role } of EXAMPLE.playbook.steps) {
    const by = role === undefined ? 'duty-comms' : 'duty-finance';
    if (!steps.includes(id)) await story.do((asked) => skipStep(asked, id, 'not in this story'), {}, by);
  }
  return story;
}

/** Walks until the person leaves. */
export async function walkUntilLeft(story: Story, world: World = story.world): Promise<Incident> {
  await expect(walkThrough(world, { session: story.session, by: 'duty-comms', behalf: {} })).rejects.toThrow('left');
  return story.session.refresh();
}

/** Questions that nobody scripted, and answers that nobody asked for. The story has more replies than it needs. */
export function unanswered({ world }: Story): readonly string[] {
  try {
    world.finish();
    return [];
  } catch (problem) {
    return String(problem)
      .split('\n')
      .filter((line) => !line.includes('unused replies'));
  }
}
