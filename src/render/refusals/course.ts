import type { Catalogue } from './said.ts';

/** About the end of an incident, the watch after it, and its coming back. */
export const COURSE_SAYINGS: Catalogue = {
  'confirmer-unreadable': () => ({
    message: 'Whoever confirmed it needs a name that can be read in one line.',
    hint: '--confirmed-by "call centre, Ioana"; without it, it is recorded as not confirmed.',
  }),
  'still-watched': ({ text }) => ({
    message: `${text('incident')} is watched until ${text('until')} (${text('minutes')} min more): it may stop again.`,
    hint: 'Close it then, or now with a reason: firsthour close --because WHY.',
  }),
  'not-marked-restored': ({ text }) => ({
    message: `${text('incident')} is open: nobody has said that it works again, so nothing is to be reopened.`,
    hint: 'Say what is new with firsthour set, and publish the next update.',
  }),
  'not-reopened': ({ text }) => ({
    message: `${text('statement')} says that it has stopped again, and it has not been reopened.`,
    hint: 'Record that first: firsthour reopen --because WHY.',
  }),
  'relapse-before-start': () => ({
    message: 'It cannot have stopped again before it began.',
    hint: 'Correct the time with --at, or leave it out: then it is not known.',
  }),
  'estimate-passed': () => ({
    message: 'The time that was told in public has passed: it cannot be confirmed any more.',
    hint: 'Move it with firsthour set eta=20:00, or take it back with firsthour set eta= and publish an update.',
  }),
};
