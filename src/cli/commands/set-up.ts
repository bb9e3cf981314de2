import type { Spec } from '../spec.ts';
import { INCIDENT } from '../spec.ts';

/** Commands before the incident. */
export const SET_UP: readonly Spec[] = [
  {
    name: 'init',
    words: '[dir]',
    does: 'write a working workspace',
    about:
      'Writes firsthour.yaml, the shipped playbooks in all their languages and a list of telephone numbers to fill in. Nothing that exists is overwritten.',
    flags: [
      { flag: '--organisation <name>', does: 'the name customers know' },
      { flag: '--timezone <zone>', does: 'IANA time zone, such as Europe/Bucharest' },
      { flag: '--languages <list>', does: 'languages, the default first: ro,en' },
    ],
    examples: ['firsthour init crisis --organisation "Banca Exemplu" --timezone Europe/Bucharest --languages ro,en'],
    load: async () => (await import('../../commands/init.ts')).run,
  },
  {
    name: 'validate',
    words: '[path…]',
    does: 'say all that is wrong with playbooks, offline',
    flags: [
      { flag: '--format <format>', does: 'text or json' },
      { flag: '--strict', does: 'warnings fail too' },
      { flag: '--since <revision>', does: 'a playbook that changed since this git revision needs a new version' },
    ],
    examples: [
      'firsthour validate',
      'firsthour validate playbooks/data-centre-loss --format json',
      'firsthour validate --strict --since origin/main',
    ],
    load: async () => (await import('../../commands/validate.ts')).run,
  },
  {
    name: 'ready',
    words: '',
    does: 'ten seconds, every morning: who am I, secrets, channels, review dates, clock',
    flags: [{ flag: '--as <person>', does: 'who speaks' }],
    examples: ['firsthour ready'],
    load: async () => (await import('../../commands/ready.ts')).run,
  },
  {
    name: 'preview',
    words: '<playbook> [statement]',
    does: 'every rendition with its length and limit',
    flags: [
      { flag: '--set <fact=value>', does: 'a fact to show it with', many: true },
      { flag: '--lost <dependency>', does: 'a dependency that is lost', many: true },
      { flag: '--said <time>', does: 'as if this estimate had been told in public: shows how a change reads' },
      { flag: '--channel <channel>', does: 'only this channel' },
      { flag: '--language <language>', does: 'only this language' },
    ],
    examples: ['firsthour preview data-centre-loss holding --set services=cards,atm --channel social'],
    load: async () => (await import('../../commands/preview.ts')).run,
  },
  {
    name: 'print',
    words: '[incident] [playbook]',
    does: 'the kit on paper: texts with blanks, the clock, who decides, telephone numbers',
    about:
      'Without a word the only open incident, or every playbook when none is open. Print it before the day on which nothing works.',
    flags: [
      { flag: '--format <format>', does: 'text, or html for a printer (A4)' },
      { flag: '--language <language>', does: 'only this language', many: true },
      ...INCIDENT,
    ],
    examples: ['firsthour print data-centre-loss --format html', 'firsthour print --language ro'],
    load: async () => (await import('../../commands/print.ts')).run,
  },
];
