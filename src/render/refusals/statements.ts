import { changeWords } from '../changes.ts';
import { listed } from '../layout/list.ts';
import type { Catalogue } from './said.ts';
import { meant } from './said.ts';

/** About drafts, consent and releases. */
export const STATEMENT_SAYINGS: Catalogue = {
  'statement-unknown': ({ text, list }) => ({
    message: `This playbook has no statement "${text('statement')}".`,
    hint: meant(text('statement'), list('statements')),
  }),
  'part-unknown': ({ text, list }) => ({
    message: `${text('statement')} has no part "${text('part')}".`,
    hint: meant(text('part'), list('parts')),
  }),
  'no-promise-here': ({ text }) => ({
    message: `${text('statement')} cannot promise a next update: by then it works again.`,
    hint: 'Leave {$next_update_by} out of the text.',
  }),
  'no-draft': ({ text }) => ({
    message: `${text('statement')} has not been written yet.`,
    hint: `firsthour draft ${text('statement')}`,
  }),
  'out-of-date': ({ text, list }) => ({
    message: `${text('statement')} is out of date: ${listed(changeWords(list('changed')))} changed since it was written.`,
    hint: `firsthour draft ${text('statement')} writes it anew; firsthour draft ${text('statement')} --keep --because WHY says that it is still true.`,
  }),
  'read-again': ({ text }) => ({
    message: `${text('statement')} was written anew while you read it: nothing was sent or approved.`,
    hint: 'Read the new text, and decide again.',
  }),
  'restored-not-marked': ({ text }) => ({
    message: `${text('statement')} says that it works again, and it is not marked as working.`,
    hint: 'Confirm it with the people on the phones, then: firsthour mark restored',
  }),
  'not-out-of-date': ({ text }) => ({
    message: `${text('statement')} is up to date: nothing has to be said about it.`,
    hint: `firsthour publish ${text('statement')} --yes sends it.`,
  }),
  rejected: ({ text }) => ({
    message: `${text('person')} has said no to ${text('statement')}: "${text('because')}".`,
    hint: `Change it: firsthour draft ${text('statement')} --edit, then ask again.`,
  }),
  'no-approval-needed': ({ text }) => ({
    message: `${text('statement')} needs no approval any more.`,
    hint: `firsthour publish ${text('statement')} --yes sends it.`,
  }),
  'not-approved': ({ text, list }) => ({
    message: `${text('statement')} is not approved: ${listed(list('roles'))} must say yes.`,
    hint: `firsthour approve ${text('statement')} --for PERSON --via phone; without them: firsthour publish ${text('statement')} --emergency --because WHY.`,
  }),
  'parts-missing': ({ text, list }) => ({
    message: `${text('statement')} lacks what a statement of its stage must have: ${listed(list('parts'))}.`,
    hint: `Write it: firsthour draft ${text('statement')} --part ${list('parts')[0] ?? 'PART'}.LANGUAGE="…"; or send it as it is, with --because WHY.`,
  }),
  'nothing-new': ({ text }) => ({
    message: `${text('statement')} says the same as last time.`,
    hint: 'Record what is new with firsthour set, or send it all the same with --because WHY.',
  }),
  'no-channel': ({ text }) => ({
    message: `There is no channel for ${text('statements')}: nothing would go out.`,
    hint: 'firsthour channel list shows who can be reached; firsthour preview shows what fits.',
  }),
  'already-published': ({ text }) => ({
    message: `${text('statements')} went out everywhere it can go.`,
    hint: 'firsthour status shows where it stands; firsthour retry sends what is still open.',
  }),
  'channel-unknown': ({ text, list }) => ({
    message: `firsthour.yaml has no channel "${text('channel')}".`,
    hint: meant(text('channel'), list('channels')),
  }),
};
