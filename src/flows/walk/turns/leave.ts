import type { MenuTurn } from './menu-turn.ts';

/** The way out: everything is written down. */
export const leaveTurn: MenuTurn = {
  key: 'l',
  name: ({ voice }) => voice.words('menu-leave'),
  take: async () => 'leave',
};
