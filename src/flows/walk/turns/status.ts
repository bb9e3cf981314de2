import type { MenuTurn } from './menu-turn.ts';

/** Where things stand. */
export const statusTurn: MenuTurn = {
  key: 's',
  name: ({ voice }) => voice.words('menu-status'),
  take: async ({ session, voice, world, say }) => {
    say(voice.status(session.plan, await session.refresh(), world.now()));
    return 'on';
  },
};
