import { loseDependencies } from '../core/incident/decide/dependencies.ts';
import type { World } from '../ports.ts';
import type { Invocation } from './shared/invocation.ts';
import { someWords } from './shared/pairs.ts';
import { report } from './shared/report.ts';
import { deskFor, write } from './shared/write.ts';

/** `lost DEPENDENCY …`: known to be lost. */
export async function run(invocation: Invocation, world: World): Promise<number> {
  const dependencies = someWords(invocation.words, 'lost', 'dependency');
  const desk = await deskFor(invocation, world);
  const entries = await write(desk, (asked) => loseDependencies(asked, dependencies));
  return report(invocation, world, desk, entries);
}
