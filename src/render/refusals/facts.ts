import { listed } from '../layout/list.ts';
import type { Catalogue } from './said.ts';
import { meant } from './said.ts';

/** Times that lie behind. */
const BEGUN = /^(started_at|detected_at|relapsed_at|--at)$/;

/** About facts, dependencies and options. */
export const FACT_SAYINGS: Catalogue = {
  'fact-unknown': ({ text, list }) => ({
    message: `This playbook has no fact "${text('fact')}".`,
    hint: meant(text('fact'), list('facts')),
  }),
  'set-by-mark': () => ({
    message: 'When it ended is not set like other facts.',
    hint: 'firsthour mark restored --at 23:40 records it.',
  }),
  'not-a-count': ({ text }) => ({
    message: `${text('fact')} is a count, and "${text('typed')}" is none.`,
    hint: 'Give a whole number: 0, 1, 25.',
  }),
  'not-a-number': ({ text }) => ({
    message: `${text('fact')} is a number, and "${text('typed')}" is none.`,
    hint: `firsthour set ${text('fact')}=12`,
  }),
  'not-a-time': ({ text }) => ({
    message: `"${text('typed')}" is no time${text('fact') === '' ? '' : ` for ${text('fact')}`}.`,
    hint: `Type 13:05, now, ${BEGUN.test(text('fact')) ? '-20m' : '+2h'}, or a day and a time: 2016-09-10 13:05.`,
  }),
  'time-to-come': ({ text }) => ({
    message: `${text('fact')} cannot be in the future: "${text('typed')}".`,
    hint: 'Type a time that has passed: 13:05, -20m, now.',
  }),
  'not-a-value': ({ text, list }) => ({
    message: `${text('fact')} cannot be "${text('typed')}".`,
    hint: meant(text('typed'), list('of')),
  }),
  'not-plain-text': ({ text }) => ({
    message: `The text for ${text('fact')} has signs in it that no text may have: invisible ones, or a {$ of its own.`,
    hint: 'Type it again by hand, as plain text.',
  }),
  'language-missing': ({ text, list }) => ({
    message: `${text('fact')} is a text: it needs a language.`,
    hint: `One for each: ${list('languages')
      .map((language) => `${text('fact')}.${language}=…`)
      .join(' ')}`,
  }),
  'no-language-here': ({ text }) => ({
    message: `${text('fact')} is the same in every language: ".${text('language')}" is too much.`,
    hint: `firsthour set ${text('fact')}=…`,
  }),
  'language-unknown': ({ text, list }) => ({
    message: text('language') === '' ? 'No language is named.' : `This workspace does not speak "${text('language')}".`,
    hint: meant(text('language'), list('languages')),
  }),
  'no-confirmation-needed': ({ text }) => ({
    message: `${text('fact')} needs no confirmation: it counts as soon as it is set.`,
    hint: `firsthour set ${text('fact')}=…`,
  }),
  'nothing-to-confirm': ({ text }) => ({
    message: `${text('fact')} is not known yet: there is nothing to confirm.`,
    hint: `First record it: firsthour set ${text('fact')}=…`,
  }),
  'dependency-unknown': ({ text, list }) => ({
    message: `This workspace has no dependency "${text('dependency')}".`,
    hint: meant(text('dependency'), list('dependencies')),
  }),
  'option-unknown': ({ text, list }) => ({
    message: `This playbook has no workaround or compensation "${text('option')}".`,
    hint: meant(text('option'), list('options')),
  }),
  'none-alone': () => ({
    message: 'none stands for no option at all, and goes with nothing else.',
    hint: 'firsthour choose none --of workarounds; or firsthour choose OPTION --no for one option.',
  }),
  'kind-missing': ({ text }) => ({
    message: text('typed') === '' ? 'None of what?' : `"${text('typed')}" is neither workarounds nor compensations.`,
    hint: 'firsthour choose none --of workarounds, or --of compensations.',
  }),
  'not-a-pair': ({ text }) => ({
    message: `firsthour ${text('command')} takes name=value, and "${text('typed')}" is none.`,
    hint: text('command').includes('part') ? '--part regret.en="We are sorry."' : 'For example services=cards,atm',
  }),
  'playbook-unknown': ({ text, list }) => ({
    message: `There is no playbook "${text('playbook')}" that can be used here.`,
    hint: `${meant(text('playbook'), list('playbooks'))} firsthour validate says what is wrong with others.`,
  }),
  'no-drills': () => ({
    message: 'firsthour.yaml has no calendar of drills.',
    hint: 'drills: { calendar: { weekly: { scenario: data-centre-loss/night, cron: "0 10 * * 2" } } }',
  }),
  'no-playbook': () => ({
    message: 'This workspace has no playbook that can be used.',
    hint: 'firsthour validate says what is wrong; firsthour init DIR writes a workspace that works.',
  }),
  'workspace-broken': ({ text }) => ({
    message: `${text('file')}:${text('line')}:${text('column')} cannot be used: ${text('said')}.`,
    hint: 'Mend it; firsthour validate shows all that is wrong.',
  }),
  'to-unknown': ({ text, list }) => ({
    message: `--to cannot be "${text('to')}".`,
    hint: `It takes ${listed(list('of'), 'or')}.`,
  }),
};
