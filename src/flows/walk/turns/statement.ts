import { choose, MENU } from '../ask.ts';
import { releaseThese } from '../release-these.ts';
import type { MenuTurn } from './menu-turn.ts';

/** A statement, whatever the playbook's order. */
export const statementTurn: MenuTurn = {
  key: 'a',
  name: ({ voice }) => voice.words('menu-statement'),
  take: async (sitting) => {
    const { voice, session } = sitting;
    const statement = await choose(sitting, {
      message: voice.words('which-statement'),
      choices: Object.keys(session.plan.playbook.statements).map((value) => ({
        value,
        name: voice.statement(session.plan, value),
      })),
    });
    return statement === MENU ? 'menu' : releaseThese(sitting, [statement]);
  },
};
