import { skipStep } from '../core/incident/decide/steps.ts';
import type { World } from '../ports.ts';
import type { Invocation } from './shared/invocation.ts';
import { flag } from './shared/invocation.ts';
import { oneWord } from './shared/pairs.ts';
import { report } from './shared/report.ts';
import { deskFor, write } from './shared/write.ts';

/** `skip STEP --because WHY`: leaves a step out. */
export async function run(invocation: Invocation, world: World): Promise<number> {
  const step = oneWord(invocation.words, 'skip', 'step');
  const desk = await deskFor(invocation, world);
  const entries = await write(desk, (asked) => skipStep(asked, step, flag(invocation, 'because')));
  return report(invocation, world, desk, entries);
}
