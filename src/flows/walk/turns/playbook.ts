import { PLAYBOOK_KEY } from '../keys.ts';
import { otherPlaybook } from '../other-playbook.ts';
import type { MenuTurn } from './menu-turn.ts';

/** It is something else. */
export const playbookTurn: MenuTurn = {
  key: PLAYBOOK_KEY,
  name: ({ voice }) => voice.words('menu-playbook'),
  take: otherPlaybook,
};
