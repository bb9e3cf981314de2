import { confirmFact } from '../../core/incident/decide/confirm-fact.ts';
import type { Question } from '../../core/incident/walk.ts';
import { choose, MENU } from './ask.ts';
import { askWay } from './ask-way.ts';
import type { Sitting } from './sitting.ts';
import type { Turn } from './turn.ts';

/** Asks who in the right role has confirmed a fact. "Nobody yet" puts it off: the fact stays out of what is said. */
export async function askConfirmation(
  sitting: Sitting,
  { key, fact, holders }: Extract<Question, { kind: 'confirm' }>,
  message: string,
): Promise<Turn> {
  const { voice, session } = sitting;
  const person = await choose<string | null>(sitting, {
    message,
    choices: [
      { value: null, name: voice.words('nobody-yet') },
      ...holders.map((id) => ({ value: id, name: voice.person(session.plan, id) })),
    ],
    preset: null,
  });
  if (person === MENU) return 'menu';
  if (person === null) {
    await sitting.putOff.add(key);
    return 'on';
  }
  const behalf = await askWay(sitting, person);
  if (behalf === MENU) return 'menu';
  await sitting.write((asked) => confirmFact(asked, fact), behalf);
  return 'on';
}
