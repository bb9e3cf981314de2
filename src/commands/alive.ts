import { restoreDependencies } from '../core/incident/decide/dependencies.ts';
import type { World } from '../ports.ts';
import type { Invocation } from './shared/invocation.ts';
import { someWords } from './shared/pairs.ts';
import { report } from './shared/report.ts';
import { deskFor, write } from './shared/write.ts';

/** `alive DEPENDENCY …`: there again, or after all. */
export async function run(invocation: Invocation, world: World): Promise<number> {
  const dependencies = someWords(invocation.words, 'alive', 'dependency');
  const desk = await deskFor(invocation, world);
  const entries = await write(desk, (asked) => restoreDependencies(asked, dependencies));
  return report(invocation, world, desk, entries);
}
