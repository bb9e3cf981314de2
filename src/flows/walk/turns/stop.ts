import type { MenuTurn } from './menu-turn.ts';

/** Calls back what has not gone out, and says what is out already. */
export const stopTurn: MenuTurn = {
  key: 'z',
  name: ({ session, voice }) => (session.incident().releases.length > 0 ? voice.words('menu-stop') : null),
  take: async (sitting) => {
    const { voice, session, world } = sitting;
    await sitting.stop();
    sitting.say(voice.outNow(session.plan, await session.refresh(), world.now()));
    return 'menu';
  },
};
