import type { OrMenu } from './ask.ts';
import { choose, text } from './ask.ts';
import type { Sitting } from './sitting.ts';

/** A value that no person's id can be. */
const ELSE = ' else';

/** Who on the phones has seen that it works: a person, or a typed name. Enter is nobody, and is recorded so. */
export async function askConfirmer(sitting: Sitting): Promise<OrMenu<string | undefined>> {
  const { voice, session } = sitting;
  const who = await choose<string | null>(sitting, {
    message: voice.words('who-on-phones'),
    choices: [
      { value: null, name: voice.words('nobody-confirmed'), key: 'n' },
      ...session.plan.workspace.people.map(({ id }) => ({ value: id, name: voice.person(session.plan, id) })),
      { value: ELSE, name: voice.words('somebody-else'), key: 'e' },
    ],
    preset: null,
  });
  if (who === null) return undefined;
  if (who !== ELSE) return who;
  return text(sitting, {
    message: voice.words('whose-name'),
    check: (typed) => (typed.trim() === '' ? voice.words('name-needed') : null),
  });
}
