import { factNames } from '../../../core/incident/parse-fact.ts';
import { choose, MENU } from '../ask.ts';
import { askFact } from '../ask-fact.ts';
import type { MenuTurn } from './menu-turn.ts';

/** A fact, whatever the playbook's order. */
export const factTurn: MenuTurn = {
  key: 'f',
  name: ({ voice }) => voice.words('menu-fact'),
  take: async (sitting) => {
    const { voice, session } = sitting;
    const { plan } = session;
    const fact = await choose(sitting, {
      message: voice.words('which-fact'),
      choices: factNames(plan).map((value) => ({ value, name: voice.factName(plan, value) })),
    });
    if (fact === MENU) return 'menu';
    const { role } = plan.playbook.steps.find(({ ask }) => ask?.includes(fact)) ?? {};
    return askFact(sitting, fact, voice.factName(plan, fact), role);
  },
};
