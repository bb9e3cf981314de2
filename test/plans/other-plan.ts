import type { Plan } from '../../src/core/playbook/plan.ts';
import { SMALL_PLAN } from './small-plan.ts';

const { EN, facts, deadlines, workarounds, ...rest } = { EN: SMALL_PLAN.texts.en, ...SMALL_PLAN.playbook };

/** Another kind of crisis: other causes, another interval, no other machines, and money is given back by nobody. */
export const OTHER_PLAN: Plan = {
  ...SMALL_PLAN,
  playbook: {
    ...rest,
    id: 'attack',
    title: 'An attack',
    facts: {
      cause: { ask: 'Why?', type: 'choice', of: ['malware'], optional: true, confirm: 'technical' },
      cards_hit: { ask: 'Cards hit?', type: 'boolean', optional: true },
    },
    deadlines: {
      'first-statement': { within: '1h', from: 'started', met_by: { public: 'customers' } },
      'next-update': { every: [{ interval: '20m' }], from: 'public', until: 'restored' },
    },
    workarounds: {},
    compensations: {},
  },
  texts: {
    en: {
      ...EN,
      facts: { cause: { malware: 'malicious software' } },
      compensations: { none: 'Nothing.' },
    } as Plan['texts'][string],
    ro: SMALL_PLAN.texts.ro as Plan['texts'][string],
  },
};
