import { doneTask, skipStep } from '../../core/incident/decide/steps.ts';
import type { Question } from '../../core/incident/walk.ts';
import { askWhy } from './ask-way.ts';
import { MENU_KEY } from './keys.ts';
import type { Sitting } from './sitting.ts';
import type { Turn } from './turn.ts';

/** Asks whether something outside the program is done. */
export async function askTask(
  sitting: Sitting,
  { key, task, step }: Extract<Question, { kind: 'task' }>,
  message: string,
): Promise<Turn> {
  const { world, voice, header } = sitting;
  const answer = await world.prompter.choose({
    message,
    choices: [
      { value: 'done', name: voice.words('done'), key: 'd' },
      { value: 'later', name: voice.words('later'), key: 'l' },
      { value: 'skip', name: voice.words('skip-step'), key: 'x' },
      { value: 'menu', name: voice.words('menu'), key: MENU_KEY },
    ],
    preset: 'done',
    header,
  });
  if (answer === 'menu') return 'menu';
  if (answer === 'later') sitting.putOff.add(key);
  if (answer === 'done') await sitting.write((asked) => doneTask(asked, task));
  if (answer === 'skip') {
    const because = await askWhy(sitting);
    await sitting.write((asked) => skipStep(asked, step.id, because));
  }
  return 'on';
}
