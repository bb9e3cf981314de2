import { openCallBacks } from '../../../core/incident/call-backs.ts';
import { doneTask } from '../../../core/incident/decide/steps.ts';
import { choose, MENU } from '../ask.ts';
import type { Sitting } from '../sitting.ts';
import type { Turn } from '../turn.ts';
import type { MenuTurn } from './menu-turn.ts';

/** A journalist was called back. */
export const callBackTurn: MenuTurn = {
  key: 'k',
  name: ({ session, voice }) => {
    const { length } = openCallBacks(session.incident());
    return length === 0 ? null : voice.words('menu-call-back', { count: String(length) });
  },
  take: calledBack,
};

async function calledBack(sitting: Sitting): Promise<Turn> {
  const { session, voice } = sitting;
  const task = await choose(sitting, {
    message: voice.words('which-call-back'),
    choices: openCallBacks(session.incident()).map(({ task: value, text }) => ({ value, name: text })),
  });
  if (task === MENU) return 'menu';
  await sitting.write((asked) => doneTask(asked, task));
  return 'on';
}
