import { listed } from '../layout/list.ts';
import type { Catalogue } from './said.ts';
import { meant } from './said.ts';

/** About the incident as a whole, and the turns it takes. */
export const INCIDENT_SAYINGS: Catalogue = {
  'journal-damaged': ({ text }) => ({
    message: `The journal of ${text('incident')} is damaged at line ${text('line')}: nothing is written to it any more.`,
    hint: 'See what is left with firsthour verify, then firsthour repair --because WHY.',
  }),
  'newer-format': ({ text }) => ({
    message: `${text('incident')} has entries that this version does not know (${text('types')}): it writes nothing.`,
    hint: 'Use the newest firsthour that wrote to it. status and log work here too.',
  }),
  'incident-over': ({ text }) => ({
    message: `${text('incident')} is over (${text('state').replace('-', ' ')}): nothing is recorded any more.`,
    hint: 'See it with firsthour log. A new incident begins with firsthour start.',
  }),
  'incident-unknown': ({ text, list }) => ({
    message: `There is no incident "${text('incident')}" here.`,
    hint: meant(text('incident'), list('incidents'), 'None has been opened yet: firsthour start.'),
  }),
  'no-open-incident': ({ text, list }) => ({
    message: 'No live incident is open.',
    hint:
      list('incidents').length === 0
        ? 'Open one with firsthour start.'
        : `Open one with firsthour start, or name one: ${text('incidents')}.`,
  }),
  'which-incident': ({ list, text }) => ({
    message: `${list('incidents').length} incidents are ${text('state') || 'open'}: ${listed(list('incidents'))}.`,
    hint: `Name one as the first word, or with --incident ${list('incidents').at(-1) ?? 'ID'}.`,
  }),
  'not-restored': ({ text }) => ({
    message: `${text('incident')} cannot be closed: nobody has said that it works again.`,
    hint: 'firsthour mark restored says so.',
  }),
  'deliveries-open': ({ text }) => ({
    message: `Not ended: these deliveries are open: ${text('deliveries')}.`,
    hint: 'firsthour stop calls them back; firsthour retry settles what nobody knows.',
  }),
  'public-knows': ({ text }) => ({
    message: `${text('incident')} cannot be stood down: the public has heard of it, and is owed the end.`,
    hint: 'Say how it ends: firsthour mark restored, publish what your playbook says then, and firsthour close.',
  }),
  'already-marked': ({ text }) => ({
    message: `It was marked ${text('mark')} before.`,
    hint: 'firsthour log shows when, and by whom.',
  }),
  'mark-unknown': ({ text }) => ({
    message: text('typed') === '' ? 'Mark what?' : `"${text('typed')}" cannot be marked.`,
    hint: meant(text('typed'), ['classified', 'restored', 'filed']),
  }),
  'notice-unknown': ({ text, list }) => ({
    message: `This playbook has no notice "${text('notice')}".`,
    hint: meant(text('notice'), list('notices'), 'It asks for none.'),
  }),
  'restored-before-start': () => ({
    message: 'It cannot work again before it began.',
    hint: 'Correct the end with --at, or the beginning: firsthour set started_at=13:05.',
  }),
  'step-unknown': ({ text, list }) => ({
    message: `This playbook has no step "${text('step')}".`,
    hint: meant(text('step'), list('steps')),
  }),
  'already-skipped': ({ text }) => ({
    message: `The step ${text('step')} was left out before.`,
    hint: 'firsthour log shows by whom, and why.',
  }),
  'task-unknown': ({ text, list }) => ({
    message: `This playbook has no task "${text('task')}".`,
    hint: meant(text('task'), list('tasks')),
  }),
  'already-done': ({ text }) => ({
    message: `${text('task')} is done already.`,
    hint: 'firsthour log shows when, and by whom.',
  }),
  'note-empty': () => ({
    message: 'There is nothing in the note.',
    hint: 'Put the text in quotes: firsthour note "…".',
  }),
  'note-too-long': ({ text }) => ({
    message: `The note has ${text('length')} characters; ${text('longest')} are the most.`,
    hint: 'Write several notes, or keep the text in a file and note its name.',
  }),
  'reason-missing': ({ text }) => ({
    message: `firsthour ${text('command')} asks for a reason: it is written down.`,
    hint: text('command').includes('--reject') ? 'Say it: --reject "why".' : 'Say it: --because "why".',
  }),
};
