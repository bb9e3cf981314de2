import { everywhere } from './ask.ts';
import type { Sitting } from './sitting.ts';

/** Leaving: with tries still going on it asks, for they live only while a program runs. True: gone. */
export async function leave(sitting: Sitting): Promise<boolean> {
  const { voice } = sitting;
  if (sitting.sending() === null) return true;
  const gone = await sitting.world.prompter.choose<boolean>({
    message: voice.words('pending-leave'),
    ...everywhere<boolean>(sitting),
    choices: [
      { value: false, name: voice.words('stay') },
      { value: true, name: voice.words('leave-anyway') },
    ],
    preset: false,
  });
  return gone;
}
