import { kitOf } from '../../../core/paper/kit.ts';
import { numbersHere } from '../../numbers.ts';
import { toFile } from '../to-file.ts';
import type { MenuTurn } from './menu-turn.ts';

/** What works without a screen, in a file: HTML for a printer, or plain text. */
export const printTurn: MenuTurn = {
  key: 'u',
  name: ({ voice }) => voice.words('menu-print'),
  take: async (sitting) => {
    const { world, session, voice } = sitting;
    const incident = await session.refresh();
    return toFile(sitting, `${incident.id}-kit.html`, async (file) => {
      const kit = kitOf(session.plan, session.incident(), [], world.now());
      return voice.kit(kit, await numbersHere(world, session.plan.workspace), file);
    });
  },
};
