import { confirmFact } from '../../core/incident/decide/confirm-fact.ts';
import type { Question } from '../../core/incident/walk.ts';
import { askWay } from './ask-way.ts';
import type { Sitting } from './sitting.ts';
import type { Turn } from './turn.ts';

/** Asks who in the right role has confirmed a fact. "Nobody yet" puts it off: the fact stays out of what is said. */
export async function askConfirmation(
  sitting: Sitting,
  { key, fact, holders }: Extract<Question, { kind: 'confirm' }>,
  message: string,
): Promise<Turn> {
  const { world, voice, session, header } = sitting;
  const person = await world.prompter.choose<string | null>({
    message,
    choices: [
      { value: null, name: voice.words('nobody-yet') },
      ...holders.map((id) => ({ value: id, name: voice.person(session.plan, id) })),
    ],
    preset: null,
    header,
  });
  sitting.putOff.add(key);
  if (person === null) return 'on';
  const behalf = person === sitting.by ? {} : { for: person, via: await askWay(sitting) };
  await sitting.write((asked) => confirmFact(asked, fact), behalf);
  return 'on';
}
