import type { Plan } from '../../src/core/playbook/plan.ts';
import { SMALL_PLAN } from './small-plan.ts';

const { playbook, texts } = SMALL_PLAN;
const { en = never('en'), ro = never('ro') } = texts;

/** The small plan with a text for when it stops again. */
export const RELAPSE_PLAN: Plan = {
  ...SMALL_PLAN,
  playbook: {
    ...playbook,
    statements: {
      ...playbook.statements,
      relapse: {
        stage: 'update',
        audience: 'customers',
        parts: ['what', 'since', 'action', 'unknown', 'next_update'],
        preapproved: true,
      },
    },
    steps: [...playbook.steps, { id: 'relapse', title: 'Take it back', publish: ['relapse'], after: 'reopened' }],
  },
  texts: {
    en: {
      ...en,
      statements: {
        ...en.statements,
        relapse: {
          what: 'We said that it worked again. For some of you it has stopped again: {$services}.',
          since: 'It stopped again at {$relapsed_at}.',
          next_update: 'Next update by {$next_update_by} on {$link}.',
        },
      },
    },
    ro: {
      ...ro,
      statements: {
        ...ro.statements,
        relapse: {
          what: 'V-am spus că totul funcționează din nou. Nu mai funcționează: {$services}.',
          since: 'S-a oprit din nou la {$relapsed_at}.',
          next_update: 'Revenim pe {$link} cel târziu la {$next_update_by}.',
        },
      },
    },
  },
};

function never(language: string): never {
  throw new Error(`the small plan has no ${language}`);
}
