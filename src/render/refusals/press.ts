import type { Catalogue } from './said.ts';

/** About journalists who are called back, and alarms for staff. */
export const PRESS_SAYINGS: Catalogue = {
  'call-back-past': ({ text }) => ({
    message:
      text('typed') === ''
        ? 'The time of the call back has passed.'
        : `${text('typed')} has passed: nobody is called back then.`,
    hint: 'Type a time to come: 16:00, +30m, or a day and a time (2016-09-11 09:00).',
  }),
  'alarm-public': ({ text }) => ({
    message: `An alarm tells staff, never the public: ${text('channel')} carries more than staff${text('audiences') === '' ? '' : ` (${text('audiences')})`}.`,
    hint: 'Name a channel whose audiences are staff alone, such as a pager or a team chat.',
  }),
  'alarm-by-hand': ({ text }) => ({
    message: `${text('channel')} is done by a person: no alarm can be sent there.`,
    hint: 'Name a channel that the program sends to.',
  }),
  'alarm-no-text': ({ text }) => ({
    message: `The texts have no alarm in ${text('languages')}.`,
    hint: 'Add alarm: to playbooks/<language>.yaml; an incident keeps the texts that it was opened with.',
  }),
  'alarm-blocked': ({ text }) => ({
    message: `This machine cannot send to ${text('channel')}: ${text('why')}.`,
    hint: 'firsthour channel list shows what is missing.',
  }),
  'alarm-alone': () => ({
    message: '--alarm belongs to --watch: somebody has to watch the clock.',
    hint: 'firsthour status --watch --alarm CHANNEL',
  }),
  'press-alone': () => ({
    message: 'A question of the press is written by --press alone.',
    hint: 'firsthour note --press "outlet, question" --call-back 16:00',
  }),
};
