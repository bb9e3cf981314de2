import { reopen } from '../reopen.ts';
import type { MenuTurn } from './menu-turn.ts';

/** It was marked as working, and has stopped again. */
export const reopenTurn: MenuTurn = {
  key: 'r',
  name: ({ session, voice }) => (session.incident().state === 'restored' ? voice.words('menu-reopen') : null),
  take: reopen,
};
