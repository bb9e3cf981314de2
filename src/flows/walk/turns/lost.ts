import { askLost } from '../ask-lost.ts';
import type { MenuTurn } from './menu-turn.ts';

/** What is lost, and what works again. */
export const lostTurn: MenuTurn = { key: 'x', name: ({ voice }) => voice.words('menu-lost'), take: askLost };
