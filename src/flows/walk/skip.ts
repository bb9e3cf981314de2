import { skipStep } from '../../core/incident/decide/steps.ts';
import type { Step } from '../../core/incident/step-state.ts';
import { MENU } from './ask.ts';
import { askWho, askWhy } from './ask-way.ts';
import type { Sitting } from './sitting.ts';
import type { Turn } from './turn.ts';

/** Leaves a step out: asks why, and who decided it where that is a role's to say. */
export async function skip(sitting: Sitting, { id, role }: Step): Promise<Turn> {
  const behalf = await askWho(sitting, role);
  if (behalf === MENU) return 'menu';
  const because = await askWhy(sitting);
  if (because === MENU) return 'menu';
  await sitting.write((asked) => skipStep(asked, id, because), behalf);
  return 'on';
}
