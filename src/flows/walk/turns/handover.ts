import { Failure } from '../../../core/failure.ts';
import { handOver } from '../../../core/incident/decide/hand-over.ts';
import { bundle } from '../../bundle.ts';
import { choose, MENU, text } from '../ask.ts';
import type { Sitting } from '../sitting.ts';
import type { Turn } from '../turn.ts';
import type { MenuTurn } from './menu-turn.ts';

/** To whom, or how: a person, another machine, or (null) nobody. */
type To = { readonly person: string } | 'machine' | null;

/** One page for whoever takes over; then, to whom command goes. */
export const handoverTurn: MenuTurn = {
  key: 'h',
  name: ({ voice }) => voice.words('menu-handover'),
  take: async (sitting) => {
    const { voice, session, world, by } = sitting;
    const { plan } = session;
    sitting.say(voice.handover(plan, await session.refresh(), world.now()));
    const others = plan.workspace.people.filter(({ id }) => id !== by);
    const to = await choose<To>(sitting, {
      message: voice.words('hand-over-to'),
      choices: [
        { value: null, name: voice.words('nobody-yet') },
        ...others.map(({ id }): { value: To; name: string } => ({
          value: { person: id },
          name: voice.person(plan, id),
        })),
        { value: 'machine', name: voice.words('to-a-machine'), hint: voice.words('asks-file') },
      ],
      preset: null,
    });
    if (to === MENU) return 'menu';
    if (to === 'machine') return toMachine(sitting);
    if (to !== null) await sitting.write((asked) => handOver(asked, to.person));
    return 'on';
  },
};

/** Bundles the incident; a place that takes no file is said, and nothing has happened yet. */
async function toMachine(sitting: Sitting): Promise<Turn> {
  const { world, session, voice, by } = sitting;
  const file = await text(sitting, { message: voice.words('which-file') });
  if (file === MENU) return 'menu';
  if (file.trim() === '') return 'on';
  try {
    const bundled = await bundle(world, session, { by, behalf: {}, file: file.trim(), privileged: false });
    sitting.tell('refusal' in bundled ? voice.refusal(bundled.refusal) : voice.bundled(file.trim(), bundled.notesLeft));
  } catch (problem) {
    if (!(problem instanceof Failure)) throw problem;
    sitting.tell(`${problem.message} ${problem.hint}`);
  }
  return 'on';
}
