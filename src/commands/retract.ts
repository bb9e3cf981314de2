import { retract } from '../flows/retract.ts';
import type { World } from '../ports.ts';
import { sendAndShow } from './shared/deliveries.ts';
import type { Invocation } from './shared/invocation.ts';
import { flag, given } from './shared/invocation.ts';
import { oneWord } from './shared/pairs.ts';
import { Stop } from './shared/stop.ts';
import { waitOf } from './shared/wait.ts';
import { deskFor } from './shared/write.ts';

/** `retract STATEMENT --because WHY`: takes it back from wherever it stands; what no program can take down is listed for a person. */
export async function run(invocation: Invocation, world: World): Promise<number> {
  const statement = oneWord(invocation.words, 'retract', 'statement');
  const waitMs = waitOf(invocation);
  const desk = await deskFor(invocation, world);
  const { session, by, behalf } = desk;
  const because = flag(invocation, 'because');
  const emergency = given(invocation, 'emergency');
  const recorded = await retract(world, session, { by, behalf, statement, because, emergency });
  if ('refusal' in recorded) throw new Stop(recorded.refusal);
  return sendAndShow(invocation, world, desk, recorded.entries, waitMs);
}
