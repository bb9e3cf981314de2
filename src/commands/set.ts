import { setFacts } from '../core/incident/decide/set-facts.ts';
import type { World } from '../ports.ts';
import type { Invocation } from './shared/invocation.ts';
import { flag } from './shared/invocation.ts';
import { pairs } from './shared/pairs.ts';
import { report } from './shared/report.ts';
import { misuse } from './shared/stop.ts';
import { deskFor, write } from './shared/write.ts';

/** `set k=v … [--because WHY]`: records facts. */
export async function run(invocation: Invocation, world: World): Promise<number> {
  if (invocation.words.length === 0) throw misuse('word-missing', { command: 'set', word: 'fact=value' });
  const typed = pairs(invocation.words, 'set');
  const desk = await deskFor(invocation, world);
  const entries = await write(desk, (asked) => setFacts(asked, typed, flag(invocation, 'because')));
  return report(invocation, world, desk, entries);
}
