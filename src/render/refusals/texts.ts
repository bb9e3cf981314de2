import { listed } from '../layout/list.ts';
import type { Catalogue } from './said.ts';
import { meant } from './said.ts';

const WHY: Readonly<Record<string, string>> = {
  'too-large': 'it is larger than 256 KiB, and no statement is',
  'not-utf8': 'it is not text in UTF-8',
};

/** About a text that `lint` is to read. */
export const TEXT_SAYINGS: Catalogue = {
  'text-unread': ({ text }) => ({
    message: `${text('file')} cannot be read: ${WHY[text('unread')] ?? text('words')}.`,
    hint: 'Name a file of plain text, or - and pipe the text in.',
  }),
  'text-binary': ({ text }) => ({
    message: `${text('file')} is no text: it has bytes in it that no text has.`,
    hint: 'Save it as plain text first, then name that file.',
  }),
  'text-empty': ({ text }) => ({
    message: `${text('file')} is empty.`,
    hint: 'Name a file with a text in it, or - and pipe the text in.',
  }),
  'lexicon-missing': ({ text, list }) => ({
    message: `There is no lexicon for the language "${text('language')}".`,
    hint: `There is one for each of ${listed(list('languages'))}.`,
  }),
  'stage-unknown': ({ text, list }) => ({
    message: `There is no stage "${text('stage')}".`,
    hint: meant(text('stage'), list('stages')),
  }),
};
