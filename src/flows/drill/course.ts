import type { Script } from '../../core/drill/script.ts';
import { elapsed, plus } from '../../core/time/instant.ts';
import type { Sandbox, World } from '../../ports.ts';
import { openSession } from '../session.ts';
import type { Attending } from './attend.ts';
import { tell } from './tell.ts';

/** What comes to whoever takes part in a drill. `world` is the drill's. */
export type Course = Pick<Attending, 'script' | 'words'> & {
  readonly world: World;
  readonly id: string;
  readonly sandbox: Sandbox;
  readonly begins: string;
};

/** Lets happen what the script says, by the drill's clock. True: the time was up; false: the drill ended before. */
export async function runCourse({ world, id, sandbox, begins, script, words }: Course): Promise<boolean> {
  const session = await openSession(world, id);
  for (const beat of inTime(script)) {
    await until(world, plus(begins, beat.at));
    if (world.interrupted.aborted) return false;
    if (beat.does === 'fault') sandbox.control(beat.channel, beat.faults);
    if (beat.does === 'happen') await tell(session, words.happens(beat.happening));
  }
  await until(world, plus(begins, script.endsAt));
  if (world.interrupted.aborted) return false;
  await tell(session, words.timeIsUp);
  return true;
}

/** The operator's part is left to those who take part. */
function inTime({ beats, endsAt }: Script) {
  return beats.flatMap((beat) => (beat.does === 'operate' || beat.at > endsAt ? [] : [beat]));
}

async function until({ now, sleep, interrupted }: World, instant: string): Promise<void> {
  for (let left = elapsed(now(), instant); left > 0 && !interrupted.aborted; left = elapsed(now(), instant))
    await sleep(left, interrupted);
}
