import { publicWords } from '../../../core/incident/audience.ts';
import { standItDown } from '../stand-down.ts';
import type { MenuTurn } from './menu-turn.ts';

/** The end of an incident that was none, while the public has heard nothing. */
export const standDownTurn: MenuTurn = {
  key: 'y',
  name: ({ session, voice }) =>
    publicWords(session.plan, session.incident()).length === 0 ? voice.words('menu-stand-down') : null,
  take: standItDown,
};
