import type { Spec } from '../spec.ts';
import { BECAUSE, SPEAKS } from '../spec.ts';

/** Commands that record what the walk records: one verb for each thing. */
export const RECORDING: readonly Spec[] = [
  {
    name: 'set',
    words: '[incident] <fact=value…>',
    does: 'record facts',
    about: 'A list takes commas, a text fact a language (note.ro=…), an empty value means: not known.',
    flags: [{ ...BECAUSE, does: 'why an estimate is said although two have slipped' }, ...SPEAKS],
    examples: [
      'firsthour set services=cards,atm started_at=13:05',
      'firsthour set cause=power --for duty-technical --via phone',
    ],
    load: async () => (await import('../../commands/set.ts')).run,
  },
  {
    name: 'confirm',
    words: '[incident] <fact>',
    does: "confirm a fact's value, in the role that the playbook asks for; an estimate again when it soon falls due",
    flags: SPEAKS,
    examples: ['firsthour confirm cause --for duty-technical --via phone'],
    load: async () => (await import('../../commands/confirm.ts')).run,
  },
  {
    name: 'lost',
    words: '[incident] <dependency…>',
    does: 'a dependency is lost: channels that need it are skipped, and owed',
    flags: SPEAKS,
    examples: ['firsthour lost main-datacentre'],
    load: async () => (await import('../../commands/lost.ts')).run,
  },
  {
    name: 'alive',
    words: '[incident] <dependency…>',
    does: 'a dependency is there again, or after all',
    flags: SPEAKS,
    examples: ['firsthour alive main-datacentre'],
    load: async () => (await import('../../commands/alive.ts')).run,
  },
  {
    name: 'choose',
    words: '[incident] <option…>',
    does: 'offer workarounds and compensations, or leave them out',
    flags: [
      { flag: '--no', does: 'leave the option out' },
      { flag: '--of <kind>', does: 'with the word none: workarounds or compensations' },
      ...SPEAKS,
    ],
    examples: [
      'firsthour choose branch-cash',
      'firsthour choose other-atm --no',
      'firsthour choose none --of compensations',
    ],
    load: async () => (await import('../../commands/choose.ts')).run,
  },
  {
    name: 'mark',
    words: '[incident] <classified|restored|filed> [notice]',
    does: 'record a turn: classified as major, working again, a notice filed',
    flags: [
      { flag: '--at <time>', does: 'when it happened (default: now)' },
      {
        flag: '--confirmed-by <who>',
        does: 'restored: who on the phones has seen it, a person or a name (default: nobody)',
      },
      { flag: '--reference <reference>', does: "the authority's reference" },
      ...SPEAKS,
    ],
    examples: [
      'firsthour mark classified --for duty-finance --via phone',
      'firsthour mark filed dora-initial --reference 2016-117 --as duty-finance',
      'firsthour mark restored --at 23:40 --confirmed-by "call centre, Ioana"',
    ],
    load: async () => (await import('../../commands/mark.ts')).run,
  },
  {
    name: 'reopen',
    words: '[incident]',
    does: 'it was marked as working, and has stopped again',
    about: 'The promise of updates begins anew, and the next step takes back what was said.',
    flags: [
      { flag: '--at <time>', does: 'since when it has stopped again (default: not known)' },
      { flag: '--set <fact=value>', does: 'what changes with it, such as services=atm', many: true },
      BECAUSE,
      ...SPEAKS,
    ],
    examples: ['firsthour reopen --because "card payments are refused in three shops" --at 18:40 --set services=cards'],
    load: async () => (await import('../../commands/reopen.ts')).run,
  },
  {
    name: 'skip',
    words: '[incident] <step>',
    does: 'leave a step out, with a reason',
    flags: [BECAUSE, ...SPEAKS],
    examples: ['firsthour skip halt --because "no campaign is running"'],
    load: async () => (await import('../../commands/skip.ts')).run,
  },
  {
    name: 'done',
    words: '[incident] <task>',
    does: 'a task outside the program is done',
    flags: [{ flag: '--at <time>', does: 'when it was done (default: now)' }, ...SPEAKS],
    examples: [
      'firsthour done pin-the-post',
      'firsthour done telephone-greeting --for duty-technical --via phone --at 13:40',
    ],
    load: async () => (await import('../../commands/done.ts')).run,
  },
  {
    name: 'note',
    words: '[incident] <text…>',
    does: 'write something down',
    flags: [{ flag: '--privileged', does: 'keep the text in a file of its own that can be destroyed' }, ...SPEAKS],
    examples: ['firsthour note "Called the building manager; fire brigade is on site"'],
    load: async () => (await import('../../commands/note.ts')).run,
  },
];
