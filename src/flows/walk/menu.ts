import { openQuestions } from '../../core/incident/walk.ts';
import type { Choice } from '../../ports.ts';
import { everywhere } from './ask.ts';
import type { Sitting } from './sitting.ts';
import type { Turn } from './turn.ts';
import { MENU_TURNS } from './turns/all.ts';

/** What is done when an item of the menu is taken. */
type Take = () => Promise<Turn>;

/** What is offered at every point: the way back, what was put off, and every turn that makes sense as things stand. */
export async function menu(sitting: Sitting): Promise<Turn> {
  const { world, voice } = sitting;
  const take = await world.prompter.choose<Take>({
    message: voice.words('menu-question'),
    choices: [...ways(sitting), ...(await turns(sitting))],
    ...everywhere(sitting),
  });
  return take();
}

async function turns(sitting: Sitting): Promise<readonly Choice<Take>[]> {
  const named = await Promise.all(MENU_TURNS.map(async (turn) => ({ ...turn, called: await turn.name(sitting) })));
  return named.flatMap(({ key, called, take }) =>
    called === null ? [] : [{ value: () => take(sitting), key, name: called }],
  );
}

/** Back to the question that stands or came up, and to those that were put off. */
function ways({ session, voice, world, putOff }: Sitting): readonly Choice<Take>[] {
  const { plan } = session;
  const incident = session.incident();
  const kept = putOff.keys();
  const open = openQuestions(plan, incident, world.now()).map((one) => ({
    key: one.key,
    question: voice.question(plan, incident, one).message,
  }));
  const next = open.find(({ key }) => !kept.includes(key));
  const asked = async (key: string): Promise<Turn> => {
    await putOff.remove(key);
    return 'on';
  };
  return [
    {
      value: async () => 'on',
      key: 'b',
      name: next ? voice.words('menu-next', { question: next.question }) : voice.words('menu-look'),
    },
    ...open.flatMap(({ key, question }): readonly Choice<Take>[] =>
      kept.includes(key) ? [{ value: () => asked(key), name: voice.words('menu-put-off', { question }) }] : [],
    ),
  ];
}
