import { doneTask } from '../../core/incident/decide/steps.ts';
import type { Question } from '../../core/incident/walk.ts';
import { choose, MENU } from './ask.ts';
import { askWho } from './ask-way.ts';
import type { Sitting } from './sitting.ts';
import { skip } from './skip.ts';
import type { Turn } from './turn.ts';

/** Asks whether something outside the program is done. */
export async function askTask(
  sitting: Sitting,
  { key, task, step }: Extract<Question, { kind: 'task' }>,
  message: string,
): Promise<Turn> {
  const { voice } = sitting;
  const one = (step.do ?? []).length === 1;
  const leaveOut = one ? voice.words('skip-step') : voice.words('skip-whole-step', { step: voice.step(step) });
  const answer = await choose(sitting, {
    message,
    choices: [
      { value: 'done', name: voice.words('done'), key: 'd' },
      { value: 'later', name: voice.words('later'), key: 'l' },
      { value: 'skip', name: leaveOut, hint: voice.words('asks-why'), key: 'x' },
    ],
    preset: 'done',
  });
  if (answer === MENU) return 'menu';
  if (answer === 'skip') return skip(sitting, step);
  if (answer === 'later') {
    await sitting.putOff.add(key);
    return 'on';
  }
  const behalf = await askWho(sitting, step.role);
  if (behalf === MENU) return 'menu';
  await sitting.write((asked) => doneTask(asked, task), behalf);
  return 'on';
}
