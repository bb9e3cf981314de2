import { forPeople } from '../../../core/incident/for-people.ts';
import { settle } from '../settle.ts';
import type { MenuTurn } from './menu-turn.ts';

/** Deliveries that wait for a person's word. */
export const deliveriesTurn: MenuTurn = {
  key: 'd',
  name: ({ session, voice }) => {
    const waiting = forPeople(session.plan, session.incident()).length;
    return waiting === 0 ? null : voice.words('menu-deliveries', { count: String(waiting) });
  },
  take: settle,
};
