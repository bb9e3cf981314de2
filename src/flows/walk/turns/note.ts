import { writeNote } from '../note.ts';
import type { MenuTurn } from './menu-turn.ts';

/** A line for the record. */
export const noteTurn: MenuTurn = { key: 'n', name: ({ voice }) => voice.words('menu-note'), take: writeNote };
