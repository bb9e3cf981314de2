import { owedNow } from '../../../core/incident/owed-now.ts';
import { unusableChannels } from '../../deliver/unusable-channels.ts';
import { releaseThese } from '../release-these.ts';
import type { Sitting } from '../sitting.ts';
import type { MenuTurn } from './menu-turn.ts';

/** What channels and languages should have got and have not. */
export const owedTurn: MenuTurn = {
  key: 'o',
  name: async (sitting) => {
    const statements = await owed(sitting);
    return statements.length === 0 ? null : sitting.voice.words('menu-owed', { statements: statements.join(', ') });
  },
  take: async (sitting) => releaseThese(sitting, await owed(sitting)),
};

async function owed({ session, world }: Sitting): Promise<readonly string[]> {
  return owedNow(session.plan, session.incident(), await unusableChannels(world, session), world.now());
}
