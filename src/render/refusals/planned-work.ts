import type { Catalogue } from './said.ts';

/** About planned work. */
export const PLANNED_WORK_SAYINGS: Catalogue = {
  'window-backwards': () => ({
    message: 'Planned work cannot end before it begins.',
    hint: 'Give --to a time after --from; over midnight, with its day: --to 2026-12-01T04:00.',
  }),
  'window-past': () => ({
    message: 'That time is over: planned work is armed before it ends.',
    hint: 'Give --to a time to come, or open an incident if it does not work: firsthour start.',
  }),
  'window-without-services': () => ({
    message: 'Which services does the planned work stop? The statement for an overrun names them.',
    hint: 'Add --set services=cards,online-banking.',
  }),
  'window-overrun': () => ({
    message: 'The planned end has passed, so this is no longer in time.',
    hint: 'Did it work before the end? firsthour go --at 03:50 says when. If not, firsthour no-go opens the incident.',
  }),
  'window-not-begun': ({ text }) => ({
    message: `The planned work of ${text('incident')} has not begun: there is no go or no-go yet.`,
    hint: 'firsthour stand-down cancels it; if something fails already, firsthour start opens an incident.',
  }),
  'before-the-window': () => ({
    message: 'That is before the planned work began.',
    hint: 'Give a time after it began, or leave it out.',
  }),
  'not-armed': ({ text }) => ({
    message: `${text('incident')} is no planned work that waits for a go or no-go.`,
    hint: 'firsthour status shows where it stands; firsthour mark restored says that an incident works again.',
  }),
  'still-armed': ({ text }) => ({
    message: `${text('incident')} is planned work, and nobody has said that it goes wrong: nothing is sent or marked yet.`,
    hint: 'firsthour no-go opens it, firsthour go says that it works again in time, firsthour stand-down cancels it.',
  }),
};
