import { chooseOptions, dropOptions } from '../../core/incident/decide/options.ts';
import type { Question } from '../../core/incident/walk.ts';
import { offered } from '../../core/statement/options.ts';
import type { Sitting } from './sitting.ts';
import type { Turn } from './turn.ts';

/** Asks which workarounds or compensations are offered; none is an answer too. */
export async function askOptions(
  sitting: Sitting,
  { of }: Extract<Question, { kind: 'choose' }>,
  message: string,
): Promise<Turn> {
  const { world, voice, header, session } = sitting;
  const options = Object.keys(session.plan.playbook[of] ?? {});
  const standing = offered(session.plan, session.incident(), world.now());
  const preset = standing.filter((one) => one.state === 'first' || one.state === 'chosen').map((one) => one.id);
  const chosen = await world.prompter.pick({
    message,
    choices: options.map((value) => ({ value, name: voice.option(session.plan, value) })),
    preset: preset.filter((option) => options.includes(option)),
    atLeast: 0,
    header,
  });
  const left = preset.filter((option) => options.includes(option) && !chosen.includes(option));
  if (left.length > 0) await sitting.write((asked) => dropOptions(asked, left));
  await sitting.write((asked) => chooseOptions(asked, chosen, of));
  return 'on';
}
