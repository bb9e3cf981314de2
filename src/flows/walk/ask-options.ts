import { chooseOptions, dropOptions } from '../../core/incident/decide/options.ts';
import type { Question } from '../../core/incident/walk.ts';
import { isIn, offered } from '../../core/statement/options.ts';
import { MENU, pick } from './ask.ts';
import { askWho } from './ask-way.ts';
import type { Sitting } from './sitting.ts';
import type { Turn } from './turn.ts';

/** The way out of the question that puts it off. */
const LATER = ' later';

/** Asks which workarounds or compensations are offered; none is an answer too. */
export async function askOptions(
  sitting: Sitting,
  { of, step, key }: Extract<Question, { kind: 'choose' }>,
  message: string,
): Promise<Turn> {
  const { world, voice, session } = sitting;
  const options = Object.keys(session.plan.playbook[of] ?? {});
  const standing = offered(session.plan, session.incident(), world.now()).filter(isIn);
  const preset = standing.map(({ id }) => id).filter((id) => options.includes(id));
  const chosen = await pick(sitting, {
    message,
    choices: options.map((value) => ({ value, name: voice.option(session.plan, value) })),
    preset,
    atLeast: 0,
    ways: [{ value: LATER, name: voice.words('later'), key: 'l' }],
  });
  if (chosen === MENU) return 'menu';
  if (chosen.includes(LATER)) {
    await sitting.putOff.add(key);
    return 'on';
  }
  const behalf = await askWho(sitting, step.role);
  if (behalf === MENU) return 'menu';
  const left = preset.filter((option) => !chosen.includes(option));
  if (left.length > 0 && !(await sitting.write((asked) => dropOptions(asked, left), behalf))) return 'on';
  await sitting.write((asked) => chooseOptions(asked, chosen, of), behalf);
  return 'on';
}
