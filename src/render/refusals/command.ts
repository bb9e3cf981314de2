import type { Catalogue } from './said.ts';

/** About who commands, and about copies of an incident. */
export const COMMAND_SAYINGS: Catalogue = {
  'left-behind': ({ text }) => ({
    message: `${text('incident')} went to ${text('bundle')} at ${text('at')}: this copy records and sends nothing any more.`,
    hint: 'It goes on where that file is taken: firsthour take FILE. If nobody takes it: firsthour take --because WHY.',
  }),
  'only-shows': ({ text }) => ({
    message: `${commandWords(text('person'), text('how'), text('at'))}: this terminal only shows, and nothing was written.`,
    hint: 'firsthour take --because WHY takes it back.',
  }),
  'taken-just-now': ({ text }) => ({
    message: `${text('person')} was faster, and has commanded since ${text('at')}: nothing was written.`,
    hint: 'Speak with them. If it must be you all the same: firsthour take --because WHY.',
  }),
  'not-in-command': ({ text }) => ({
    message: `${text('person')} cannot hand over command: ${text('commander')} has it.`,
    hint: `Take it first with firsthour take. Told so by ${text('commander')}: firsthour handover --to PERSON --for ${text('commander')} --via phone.`,
  }),
  'commands-already': ({ text }) => ({
    message: `${text('person')} has command already.`,
    hint: 'Give --to somebody else; without it, firsthour handover prints where things stand.',
  }),
  'tries-on-their-way': ({ text }) => ({
    message: `Not bundled: tries are on their way, and what comes of them could not be written down: ${text('deliveries')}.`,
    hint: 'Wait half a minute, then run it again. firsthour stop calls back what is to be tried again.',
  }),
  'not-handed-over': ({ text }) => ({
    message: `${text('incident')} was not handed over in ${text('from')}: where that was copied from, somebody may still speak.`,
    hint: 'Bundle it there: firsthour bundle FILE. If that machine is dead: take it --without-handing-over --because WHY.',
  }),
  'incident-went-on': ({ text }) => ({
    message: `${text('incident')} is here already, and has gone on since ${text('from')} was made: nothing was taken.`,
    hint: 'Go on with what is here: firsthour take, then firsthour resume.',
  }),
  'incident-differs': ({ text }) => ({
    message: `Another ${text('incident')} is here already, with another record than ${text('from')}: nothing was taken.`,
    hint: 'Look at both with firsthour log. To work on this one, take it in another clone of the workspace.',
  }),
};

const HOW: Readonly<Record<string, string>> = { 'handed-over': 'was handed command', opened: 'has had command since' };

/** `Deputy took command at 14:32`. */
export function commandWords(person: string, how: string, at: string): string {
  return `${person} ${HOW[how] ?? 'took command'}${how === 'opened' ? '' : ' at'} ${at}`;
}
