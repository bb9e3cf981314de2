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
    about:
      'Dates are judged by today, and drill_every of a playbook by drills/history.jsonl of its workspace: keep that file (commit it), or CI knows of no drill.',
    flags: [
      { flag: '--format <format>', does: 'text, json, github (annotations), sarif or junit' },
      { flag: '--strict', does: 'warnings fail too' },
      {
        flag: '--coverage',
        does: 'also what is said to whom, at which stage, on which channel, in which language, and the gaps',
      },
      { flag: '--since <revision>', does: 'a playbook that changed since this git revision needs a new version' },
    ],
    examples: [
      'firsthour validate',
      'firsthour validate playbooks/data-centre-loss --format json',
      'firsthour validate --strict --format sarif > firsthour.sarif',
      'firsthour validate --strict --since origin/main',
    ],
    load: async () => (await import('../../commands/validate.ts')).run,
  },
  {
    name: 'explain',
    words: '[rule]',
    does: 'why there is a rule, and what keeps it; without a word, all rules',
    about: 'A rule is what validate names in brackets behind each finding: [first-statement-late].',
    flags: [],
    examples: ['firsthour explain', 'firsthour explain first-statement-late'],
    load: async () => (await import('../../commands/explain.ts')).run,
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
    about:
      'Texts read as they would go out in the first minutes: what is asked first has a sample value, and the rest is not known yet. So it is without a flag, because that is what is sent at 3 a.m.; --sample takes everything as known. The page (--format html) is for whoever answers for every sentence: it has both, and a place to sign. What --set says counts in each.',
    flags: [
      { flag: '--set <fact=value>', does: 'a fact to show it with', many: true },
      { flag: '--sample', does: 'as if everything were known: a value for each fact that --set leaves out' },
      { flag: '--choose <option>', does: 'with a workaround or compensation that somebody chooses', many: true },
      { flag: '--leave-out <option>', does: 'without one that would stand there unasked', many: true },
      { flag: '--lost <dependency>', does: 'a dependency that is lost', many: true },
      { flag: '--said <time>', does: 'as if this estimate had been told in public: shows how a change reads' },
      { flag: '--channel <channel>', does: 'only this channel' },
      { flag: '--language <language>', does: 'only this language' },
      {
        flag: '--format <format>',
        does: 'text, or html to read, print and sign (default: by the name of --out, else text)',
      },
      { flag: '--out <file>', does: 'write it into a new file' },
    ],
    examples: [
      'firsthour preview data-centre-loss holding --set services=cards,atm --channel social',
      'firsthour preview data-centre-loss update --sample --choose branch-cash',
      'firsthour preview data-centre-loss correction-holding',
      'firsthour preview data-centre-loss --out texts.html',
    ],
    load: async () => (await import('../../commands/preview.ts')).run,
  },
  {
    name: 'test',
    words: '[playbook…]',
    does: 'compare what playbooks say with what was accepted',
    about:
      'A test is playbooks/<id>/tests/NAME.yaml: a time, facts, and the statements they are for. The texts that they make are kept beside it in NAME.md, and whoever approves a change of the playbook reads them in the change. firsthour init writes two for each playbook. Every scenario of the playbook is run as a drill, which is not kept. Exit 1 when a text differs, none was accepted yet, or a drill is below its mark.',
    flags: [{ flag: '--update', does: 'accept the texts as they read now' }],
    examples: ['firsthour test', 'firsthour test data-centre-loss --update'],
    load: async () => (await import('../../commands/test.ts')).run,
  },
  {
    name: 'what-if',
    words: '[playbook…]',
    does: 'who can still be told, and by when, with something lost',
    about:
      'Without --down each dependency of the workspace in turn. Exits 1 when an audience that a deadline needs cannot be reached. --json: {ok, cases: [{playbook, down, assumed, ok, first_word, audiences, deadlines, approvals, link, contact, links_gone, contacts_gone, people_gone, roles_gone, workarounds_gone}]}; what has needs is alive, assumed (tried, and not counted on) or lost.',
    flags: [{ flag: '--down <dependency>', does: 'a dependency that is lost', many: true }],
    examples: [
      'firsthour what-if --down main-datacentre',
      'firsthour what-if --down main-datacentre --down office-network data-centre-loss',
    ],
    load: async () => (await import('../../commands/what-if.ts')).run,
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
