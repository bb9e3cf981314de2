import { closestWord } from '../../core/document/closest-word.ts';
import { listed, sentence } from '../layout/list.ts';
import type { Catalogue } from './said.ts';
import { meant } from './said.ts';

function called(command: string): string {
  return command === '' ? 'firsthour' : `firsthour ${command}`;
}

/** A near word as a question, with a space behind it; or nothing. */
function near(typed: string, known: readonly string[]): string {
  const found = closestWord(typed.replace(/=.*$/, ''), known);
  return found === undefined ? '' : `Did you mean "${found}"? `;
}

/** What a command that got a word too many does take; `words` as its help shows them. */
function tooMany(command: string, words: string): string {
  if (words === '[incident]') return "The one word it takes is an incident's id, such as 2016-09-10-data-centre-loss.";
  const takes = words === '' ? 'It takes no word' : `It takes ${words}; a text of several words needs quotes`;
  return `${takes}: ${called(command)} --help shows examples.`;
}

/** About what was typed after `firsthour`. */
export const TYPING_SAYINGS: Catalogue = {
  'command-line': ({ text }) => ({
    message: `${sentence(text('said'))}${/[.?!]$/.test(text('said')) ? '' : '.'}`,
    hint: 'firsthour --help lists the commands, firsthour COMMAND --help its flags.',
  }),
  'command-unknown': ({ text, list }) => ({
    message: `There is no command "${text('command')}".`,
    hint: `${near(text('command'), list('commands'))}firsthour --help lists the commands.`,
  }),
  'command-missing': ({ text, list }) => ({
    message: `${called(text('command'))} needs a command.`,
    hint: text('command') === '' ? 'firsthour --help lists them.' : `There is: ${list('commands').join(', ')}.`,
  }),
  'flag-unknown': ({ text, list }) => ({
    message: `${called(text('command'))} has no flag "${text('flag')}".`,
    hint: /^--?[a-z-]+(=|$)/i.test(text('flag'))
      ? `${near(text('flag'), list('flags'))}${called(text('command'))} --help lists its flags.`
      : `A text that begins with a dash comes last, after --: ${called(text('command'))} -- "${text('flag')}".`,
  }),
  'flag-without-value': ({ text }) => ({
    message: `${text('flag')} has no value${text('next') === '' ? '' : `: ${text('next')} follows`}.`,
    hint: `Put it right behind ${text('flag')}; ${called(text('command'))} --help shows examples.`,
  }),
  'flag-twice': ({ text, list }) => ({
    message: `${text('flag')} is given twice: ${listed(list('values').map((value) => `"${value}"`))}.`,
    hint: 'It takes one value: leave one out.',
  }),
  'flag-missing': ({ text }) => ({
    message: `${called(text('command'))} needs ${text('flag')}.`,
    hint: `Add ${text('flag')}; ${called(text('command'))} --help shows examples.`,
  }),
  'too-long': ({ text }) => ({
    message: `${text('what')} has ${text('length')} characters; ${text('longest')} are the most.`,
    hint: 'Say it shorter, or keep the text in a file and name the file.',
  }),
  'pair-twice': ({ text }) => ({
    message: `${called(text('command'))} has ${text('name')} twice, and only one value can count.`,
    hint: 'Give it once; a list takes commas: services=cards,atm.',
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
    message: `${called(text('command'))} does not know what to do with "${text('word')}".`,
    hint: tooMany(text('command'), text('words')),
  }),
  'not-a-duration': ({ text }) => ({
    message: `"${text('typed')}" is no length of time for ${text('flag')}.`,
    hint: 'Type 30s, 2m, 1h30m or ISO 8601.',
  }),
  'not-an-address': ({ text }) => ({
    message: `"${text('typed')}" is no address of a page.`,
    hint: '--url takes one that begins with https://.',
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
  'rule-unknown': ({ text, list }) => ({
    message: `There is no rule "${text('rule')}".`,
    hint:
      list('rules').length === 0
        ? 'firsthour explain lists them all.'
        : `Did you mean ${listed(list('rules'), 'or')}? firsthour explain lists them all.`,
  }),
  'no-tests': ({ text }) => ({
    message: `There is no test of a playbook${text('playbook') === '<id>' ? '' : ` ${text('playbook')}`} here.`,
    hint: `Write facts into playbooks/${text('playbook')}/tests/NAME.yaml; firsthour test --update then keeps what they read like.`,
  }),
  'scenario-unknown': ({ text, list }) => ({
    message: `There is no scenario "${text('scenario')}" here.`,
    hint:
      list('scenarios').length === 0
        ? 'Write one: playbooks/<id>/scenarios/NAME.yaml; a file elsewhere is named with its .yaml.'
        : meant(text('scenario'), list('scenarios')),
  }),
  'which-scenario': ({ text, list }) => ({
    message: `Several playbooks have a scenario "${text('scenario')}".`,
    hint: `Name one with its playbook: ${listed(list('scenarios'), 'or')}.`,
  }),
  'no-scenarios': () => ({
    message: 'No playbook here has a scenario.',
    hint: 'Write one: playbooks/<id>/scenarios/NAME.yaml. firsthour init DIR writes some.',
  }),
  'replay-scenario': ({ text }) => ({
    message: `The history of ${text('past')} does not say what was known when: a scenario has to.`,
    hint: 'Name one behind it: firsthour drill replay HISTORY.yaml SCENARIO. The journal of an incident needs none.',
  }),
  'not-a-seed': ({ text }) => ({
    message: `"${text('typed')}" is no seed.`,
    hint: '--seed takes a whole number of at most nine digits.',
  }),
  'not-a-speed': ({ text }) => ({
    message: `"${text('typed')}" is no speed for a drill.`,
    hint: `--speed takes a number from 1, which is life, to ${text('fastest')}.`,
  }),
  'nothing-to-cover': () => ({
    message: 'There is no workspace here whose coverage could be shown: it needs a firsthour.yaml that can be read.',
    hint: 'firsthour validate says what is wrong with one that is here; firsthour init DIR writes one.',
  }),
  'nothing-to-validate': ({ text }) => ({
    message: `There is nothing to validate in ${text('path') === '.' ? 'this folder' : text('path')}.`,
    hint: 'Name a workspace, a playbook or a file of one; firsthour init DIR writes a workspace.',
  }),
};
