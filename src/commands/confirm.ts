import { confirmFact } from '../core/incident/decide/confirm-fact.ts';
import type { World } from '../ports.ts';
import type { Invocation } from './shared/invocation.ts';
import { oneWord } from './shared/pairs.ts';
import { report } from './shared/report.ts';
import { deskFor, write } from './shared/write.ts';

/** `confirm FACT`: somebody in the fact's role says that its value is so. */
export async function run(invocation: Invocation, world: World): Promise<number> {
  const fact = oneWord(invocation.words, 'confirm', 'fact');
  const desk = await deskFor(invocation, world);
  const entries = await write(desk, (asked) => confirmFact(asked, fact));
  return report(invocation, world, desk, entries);
}
