import { listed, sentence } from '../layout/list.ts';
import type { Catalogue } from './said.ts';
import { meant } from './said.ts';

/** About what was typed after `firsthour`. */
export const TYPING_SAYINGS: Catalogue = {
  'command-line': ({ text }) => ({
    message: `${sentence(text('said'))}${/[.?!]$/.test(text('said')) ? '' : '.'}`,
    hint: 'firsthour --help lists the commands, firsthour COMMAND --help its flags.',
  }),
  'flag-missing': ({ text }) => ({
    message: `firsthour ${text('command')} needs ${text('flag')} here: there is nobody to ask.`,
    hint: `Add ${text('flag')}; firsthour ${text('command')} --help shows examples.`,
  }),
  'no-terminal-for': ({ text }) => ({
    message: `${text('flag')} needs a terminal, and there is none.`,
    hint: `Without one, use ${text('instead')}.`,
  }),
  'one-of': ({ list }) => ({
    message: `${listed(list('flags'))} say different things.`,
    hint: 'Give one of them.',
  }),
  'word-missing': ({ text }) => ({
    message: `firsthour ${text('command')} needs a word: which ${text('word')}?`,
    hint: `firsthour ${text('command')} --help shows examples.`,
  }),
  'word-too-many': ({ text }) => ({
    message: `firsthour ${text('command')} does not know what to do with "${text('word')}".`,
    hint: 'A text of several words needs quotes.',
  }),
  'not-a-duration': ({ text }) => ({
    message: `"${text('typed')}" is no length of time for ${text('flag')}.`,
    hint: 'Type 30s, 2m, 1h30m or ISO 8601.',
  }),
  'not-a-port': ({ text }) => ({
    message: `"${text('typed')}" is no port.`,
    hint: '--port takes a number from 0 to 65535; 0 takes a free one.',
  }),
  'not-a-channel-name': ({ text }) => ({
    message: `"${text('typed')}" cannot be a channel's name.`,
    hint: 'Small letters, digits and dashes, beginning with a letter.',
  }),
  'zone-unknown': ({ text }) => ({
    message: `"${text('typed')}" is no time zone.`,
    hint: '--timezone takes a name such as Europe/Bucharest.',
  }),
  'organisation-missing': () => ({
    message: 'The organisation needs a name: customers read it.',
    hint: '--organisation "Banca Exemplu"',
  }),
  'format-unknown': ({ text, list }) => ({
    message: `There is no format "${text('format')}".`,
    hint: meant(text('format'), list('formats')),
  }),
  'nothing-to-validate': ({ text }) => ({
    message: `There is nothing to validate in ${text('path')}.`,
    hint: 'Name a workspace, a playbook or a file of one; firsthour init DIR writes a workspace.',
  }),
};
