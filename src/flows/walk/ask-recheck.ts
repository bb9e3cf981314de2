import { firstWordOf } from '../../core/incident/first-statement.ts';
import { choose, MENU } from './ask.ts';
import { releaseThese } from './release-these.ts';
import type { Sitting } from './sitting.ts';
import { standItDown } from './stand-down.ts';
import type { Turn } from './turn.ts';
import { withholdNow } from './withhold.ts';

/** The time is up for which nothing was said: announce, say nothing for a while longer, or stand down. There is no later. */
export async function askRecheck(sitting: Sitting, message: string): Promise<Turn> {
  const { voice, session, world } = sitting;
  sitting.say(voice.announcement(session.plan, session.incident(), world.now()));
  const statements = firstWordOf(session.plan);
  const answer = await choose<'announce' | 'withhold' | 'stand-down'>(sitting, {
    message,
    choices: [
      { value: 'announce', name: voice.words('announce'), key: 'a' },
      { value: 'withhold', name: voice.words('withhold-again'), key: 'w' },
      { value: 'stand-down', name: voice.words('stand-down'), key: 'd', hint: voice.words('asks-why') },
    ],
  });
  if (answer === MENU) return 'menu';
  if (answer === 'announce') return releaseThese(sitting, statements);
  return answer === 'withhold' ? withholdNow(sitting) : standItDown(sitting);
}
