import type { Catalogue } from './said.ts';

/** About journalists who are called back, and alarms for staff. */
export const PRESS_SAYINGS: Catalogue = {
  'call-back-past': ({ text }) => ({
    message:
      text('typed') === ''
        ? 'The time of the call back has passed.'
        : `${text('typed')} has passed: nobody is called back then.`,
    hint: '--call-back takes a time to come: 16:00, +30m, or a day and a time (2016-09-11 09:00).',
  }),
  'press-alone': () => ({
    message: 'A question of the press is written by --press alone.',
    hint: 'firsthour note --press "outlet, question" --call-back 16:00',
  }),
};
