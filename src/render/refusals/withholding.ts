import { listed } from '../layout/list.ts';
import type { Catalogue } from './said.ts';

/** About saying nothing for now. */
export const WITHHOLDING_SAYINGS: Catalogue = {
  'nothing-to-withhold': ({ text }) => ({
    message: `${text('incident')} cannot be withheld: the public has heard of it.`,
    hint: 'Say what is new with firsthour publish update; that nothing is sent any more, with firsthour stop.',
  }),
  'withhold-restored': ({ text }) => ({
    message: `There is nothing to withhold: ${text('incident')} works again, and the public has heard nothing.`,
    hint: 'firsthour close ends it; publish what your playbook says then if customers noticed.',
  }),
  'withhold-while-sending': ({ text }) => ({
    message: `Not withheld: a word to the public is on its way, or may be out: ${text('deliveries')}.`,
    hint: 'firsthour stop calls back what has not gone out; firsthour retry settles the rest.',
  }),
  'recheck-out-of-bounds': ({ text }) => ({
    message: `It is decided anew after 1 to ${text('most')} minutes, not after ${text('minutes')}.`,
    hint: 'For example: --recheck 15m.',
  }),
  'spoken-missing': () => ({
    message: 'Do customers or the press already speak of it?',
    hint: 'Look, and say it: --spoken yes or --spoken no.',
  }),
  'second-person-missing': ({ list }) => ({
    message: 'Customers or the press already speak of it: withholding needs a second person.',
    hint: `Ask ${listed(list('others'), 'or')}, then add --for PERSON --via phone; or announce.`,
  }),
};
