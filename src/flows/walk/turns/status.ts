import type { MenuTurn } from './menu-turn.ts';

/** Where things stand. */
export const statusTurn: MenuTurn = {
  key: 's',
  name: ({ voice }) => voice.words('menu-status'),
  take: async ({ session, voice, world, say, lookUpNumbers, telephones }) => {
    const incident = await session.refresh();
    await lookUpNumbers();
    say(voice.status(session.plan, incident, telephones(), world.now()));
    return 'on';
  },
};
