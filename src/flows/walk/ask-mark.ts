import type { Mark } from '../../core/incident/decide/mark.ts';
import { mark } from '../../core/incident/decide/mark.ts';
import type { Question } from '../../core/incident/walk.ts';
import type { OrMenu } from './ask.ts';
import { choose, MENU, text } from './ask.ts';
import { askConfirmer } from './ask-confirmer.ts';
import { askWhen, askWho } from './ask-way.ts';
import type { Sitting } from './sitting.ts';
import { skip } from './skip.ts';
import type { Turn } from './turn.ts';

type MarkQuestion = Extract<Question, { kind: 'mark' }>;

/** Asks whether a turn has been taken: classified, filed, working again. "Not now" puts it off. */
export async function askMark(sitting: Sitting, question: MarkQuestion, message: string): Promise<Turn> {
  const { voice } = sitting;
  const isFiling = typeof question.mark === 'object';
  const answer = await choose(sitting, {
    message,
    choices: [
      { value: 'later', name: voice.words('later'), key: 'l' },
      { value: 'yes', name: voice.words(isFiling ? 'yes-filed' : 'yes'), key: 'y' },
      { value: 'skip', name: voice.words('skip-step'), hint: voice.words('asks-why'), key: 'x' },
    ],
    preset: 'later',
  });
  if (answer === MENU) return 'menu';
  if (answer === 'later') {
    await sitting.putOff.add(question.key);
    return 'on';
  }
  return answer === 'skip' ? skip(sitting, question.step) : record(sitting, question);
}

async function record(sitting: Sitting, question: MarkQuestion): Promise<Turn> {
  const behalf = await askWho(sitting, question.step.role);
  if (behalf === MENU) return 'menu';
  const what = await whatOf(sitting, question);
  if (what === MENU) return 'menu';
  await sitting.write((asked) => mark(asked, what), behalf);
  return 'on';
}

async function whatOf(sitting: Sitting, question: MarkQuestion): Promise<OrMenu<Mark>> {
  if (question.mark === 'classified' || question.mark === 'restored') {
    const at = await askWhen(sitting);
    if (at === MENU || question.mark === 'classified') return at === MENU ? MENU : { mark: 'classified', at };
    const confirmedBy = await askConfirmer(sitting);
    return confirmedBy === MENU ? MENU : { mark: 'restored', at, confirmedBy };
  }
  const reference = await text(sitting, { message: sitting.voice.words('reference') });
  if (reference === MENU) return MENU;
  const { filed: notice } = question.mark;
  return { mark: 'filed', notice, reference: reference.trim() === '' ? null : reference.trim() };
}
