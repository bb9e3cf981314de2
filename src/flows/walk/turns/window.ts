import { askWindow } from '../ask-window.ts';
import type { MenuTurn } from './menu-turn.ts';

/** Go or no-go, whatever the time, while it is planned work. */
export const windowTurn: MenuTurn = {
  key: 'g',
  name: ({ session, voice }) => (session.incident().state === 'armed' ? voice.words('menu-window') : null),
  take: async (sitting) => {
    const { voice, session } = sitting;
    const incident = session.incident();
    const question = { kind: 'window', key: 'window.soon', step: null, to: incident.planned?.to ?? '' } as const;
    const { message } = voice.question(session.plan, incident, question);
    return askWindow(sitting, question, message);
  },
};
