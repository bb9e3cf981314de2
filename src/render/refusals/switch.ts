import type { Catalogue } from './said.ts';

/** About going on with another playbook. */
export const SWITCH_SAYINGS: Catalogue = {
  'same-playbook': ({ text }) => ({
    message: `The incident runs on ${text('playbook')} already, as it is in the workspace now.`,
    hint: 'firsthour status shows what is next in it.',
  }),
  'drafts-waiting': ({ text }) => ({
    message: `Not switched: ${text('statements')} waits for ${text('roles') === '' ? 'being sent' : `approval by ${text('roles')}`}, and would have to be written anew.`,
    hint: 'Send it first, or go on without it: firsthour switch PLAYBOOK --because WHY.',
  }),
  'other-playbook': ({ text }) => ({
    message: `${text('statement')} was written with another playbook: it cannot be kept as it is.`,
    hint: 'Write it anew: firsthour draft STATEMENT.',
  }),
  'changed-meanwhile': () => ({
    message: 'Somebody else has recorded something meanwhile.',
    hint: 'Run the command again.',
  }),
};
