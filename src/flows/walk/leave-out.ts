import { chooseOptions, dropOptions } from '../../core/incident/decide/options.ts';
import { isIn, offered } from '../../core/statement/options.ts';
import { MENU, pick } from './ask.ts';
import type { Sitting } from './sitting.ts';
import type { Turn } from './turn.ts';

/** Leaves workarounds and compensations out of what is said, or takes some in: what is true now, and what was left out before. */
export async function leaveOut(sitting: Sitting): Promise<Turn> {
  const { world, voice, session } = sitting;
  const options = offered(session.plan, session.incident(), world.now());
  const possible = options.filter((option) => option.state !== 'not' || option.reason === 'dropped');
  const before = possible.filter(isIn).map(({ id }) => id);
  const marked = await pick(sitting, {
    message: voice.words('which-option'),
    choices: possible.map(({ id }) => ({ value: id, name: voice.option(session.plan, id) })),
    preset: before,
    atLeast: 0,
  });
  if (marked === MENU) return 'menu';
  const left = before.filter((id) => !marked.includes(id));
  const taken = marked.filter((id) => !before.includes(id));
  if (left.length > 0) await sitting.write((asked) => dropOptions(asked, left));
  if (taken.length > 0) await sitting.write((asked) => chooseOptions(asked, taken));
  return 'on';
}
