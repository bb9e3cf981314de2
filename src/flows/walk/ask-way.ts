import type { Sitting } from './sitting.ts';

/** Asks how somebody told what they decided. */
export async function askWay({ world, voice, header }: Sitting): Promise<'phone' | 'room'> {
  return world.prompter.choose<'phone' | 'room'>({
    message: voice.words('how-told'),
    choices: [
      { value: 'phone', name: voice.words('by-phone'), key: 'p' },
      { value: 'room', name: voice.words('in-the-room'), key: 'r' },
    ],
    preset: 'phone',
    header,
  });
}

/** Asks for a reason; it cannot be empty. */
export async function askWhy({ world, voice, header }: Sitting): Promise<string> {
  const check = (typed: string) => (typed.trim() === '' ? voice.words('why-needed') : null);
  return world.prompter.text({ message: voice.words('why'), preset: '', header, check });
}
