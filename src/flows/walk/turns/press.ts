import { addNote, callBackTime, notePress } from '../../../core/incident/decide/notes.ts';
import { sayableOf } from '../../../core/incident/sayable.ts';
import { numbersHere } from '../../numbers.ts';
import { MENU, text } from '../ask.ts';
import type { Sitting } from '../sitting.ts';
import type { Turn } from '../turn.ts';
import type { MenuTurn } from './menu-turn.ts';

/** A journalist calls: who asks what, what may be said, and by when they are called back. */
export const pressTurn: MenuTurn = { key: 'j', name: ({ voice }) => voice.words('menu-press'), take: answerPress };

async function answerPress(sitting: Sitting): Promise<Turn> {
  const { voice, session, world } = sitting;
  const asks = await text(sitting, { message: voice.words('press-asks') });
  if (asks === MENU) return 'menu';
  const { plan } = session;
  const zone = plan.workspace.timezone;
  const said = { to: 'press', language: plan.workspace.languages[0] ?? 'en', now: world.now() } as const;
  const numbers = await numbersHere(world, plan.workspace);
  sitting.say(voice.lines(plan, sayableOf(plan, await session.refresh(), said, numbers), said));
  if (asks.trim() === '') return 'on';
  const by = await text(sitting, {
    message: voice.words('press-call-back'),
    check: (typed) => {
      const due = typed.trim() === '' ? '' : callBackTime(typed, { now: world.now(), zone });
      return typeof due === 'string' ? null : voice.refusal(due.refusal);
    },
  });
  if (by === MENU) return 'menu';
  if (by.trim() === '') {
    await sitting.write((asked) => addNote(asked, { text: voice.words('press-answered', { asks: asks.trim() }) }));
    return 'on';
  }
  const due = callBackTime(by, { now: world.now(), zone });
  await sitting.write((asked) => (typeof due === 'string' ? notePress(asked, asks, due) : due));
  return 'on';
}
