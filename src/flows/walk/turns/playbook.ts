import { PLAYBOOK_KEY } from '../keys.ts';
import type { MenuTurn } from './menu-turn.ts';

/** Another playbook, while nothing has been released. */
export const playbookTurn: MenuTurn = {
  key: PLAYBOOK_KEY,
  name: ({ session, voice }) => (session.incident().releases.length === 0 ? voice.words('menu-playbook') : null),
  take: async () => 'playbook',
};
