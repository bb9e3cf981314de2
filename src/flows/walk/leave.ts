import type { Sitting } from './sitting.ts';

/** Leaving: with tries still going on it asks, for they live only while a program runs. True: gone. */
export async function leave(sitting: Sitting): Promise<boolean> {
  const { world, voice, header } = sitting;
  if (sitting.sending() !== null) {
    const gone = await world.prompter.choose({
      message: voice.words('pending-leave'),
      choices: [
        { value: false, name: voice.words('stay') },
        { value: true, name: voice.words('leave-anyway') },
      ],
      preset: false,
      header,
    });
    if (!gone) return false;
  }
  sitting.tell(voice.words('left'));
  return true;
}
