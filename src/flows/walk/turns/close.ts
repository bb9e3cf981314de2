import { close } from '../close.ts';
import type { MenuTurn } from './menu-turn.ts';

/** The end, once it works again. */
export const closeTurn: MenuTurn = {
  key: 'c',
  name: ({ session, voice }) => (session.incident().state === 'restored' ? voice.words('menu-close') : null),
  take: close,
};
