import { go, noGo } from '../../core/incident/decide/planned-work.ts';
import type { Question } from '../../core/incident/walk.ts';
import { elapsed } from '../../core/time/instant.ts';
import type { Choice } from '../../ports.ts';
import { choose, MENU } from './ask.ts';
import { askWhen } from './ask-way.ts';
import type { Sitting } from './sitting.ts';
import type { Turn } from './turn.ts';

type Answer = 'go' | 'no-go' | 'later';

/** Go or no-go. Before the end it can wait; after it, whether it worked in time has a time. */
export async function askWindow(
  sitting: Sitting,
  { key, to }: Extract<Question, { kind: 'window' }>,
  message: string,
): Promise<Turn> {
  const { voice, world } = sitting;
  const isOver = elapsed(to, world.now()) > 0;
  const later: readonly Choice<Answer>[] = isOver ? [] : [{ value: 'later', name: voice.words('later'), key: 'l' }];
  const answer = await choose<Answer>(sitting, {
    message,
    choices: [
      ...later,
      { value: 'no-go', name: voice.words('no-go'), key: 'n' },
      { value: 'go', name: voice.words('go'), key: 'g' },
    ],
  });
  switch (answer) {
    case MENU:
      return 'menu';
    case 'later':
      await sitting.putOff.add(key);
      return 'on';
    case 'no-go':
      await sitting.write((asked) => noGo(asked, undefined));
      return 'on';
    default: {
      const when = isOver ? await askWhen(sitting) : undefined;
      if (when === MENU) return 'menu';
      await sitting.write((asked) => go(asked, when));
      return 'on';
    }
  }
}
