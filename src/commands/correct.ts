import { correctionOf } from '../core/statement/statement-of.ts';
import { draftCorrection } from '../flows/correct.ts';
import type { World } from '../ports.ts';
import type { Invocation } from './shared/invocation.ts';
import { flags } from './shared/invocation.ts';
import { oneWord, pairs } from './shared/pairs.ts';
import { mannerOf, releaseAndShow } from './shared/release.ts';
import { Stop } from './shared/stop.ts';
import { deskFor } from './shared/write.ts';

/**
 * `correct STATEMENT [--part wrong.ro=… --part right.ro=…]`: says what was wrong and what is right, to exactly those who got
 * it. The text is kept when somebody still has to say yes; without `--part` what was written before is sent.
 */
export async function run(invocation: Invocation, world: World): Promise<number> {
  const statement = oneWord(invocation.words, 'correct', 'statement');
  const manner = mannerOf(invocation, world);
  const edits = pairs(flags(invocation, 'part'), 'correct --part');
  const desk = await deskFor(invocation, world);
  const { session, by, behalf } = desk;
  const drafted = await draftCorrection(session, { by, behalf, statement, edits });
  if ('refusal' in drafted) throw new Stop(drafted.refusal);
  return releaseAndShow(invocation, world, desk, manner, [correctionOf(statement)], drafted.entries);
}
