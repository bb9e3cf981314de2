import type { Spec } from '../spec.ts';
import { BECAUSE, INCIDENT, SPEAKS } from '../spec.ts';

/** Commands that look, and those that mend what cannot be looked at. */
export const SEEING: readonly Spec[] = [
  {
    name: 'status',
    words: '[incident]',
    does: 'where the incident stands',
    flags: [
      { flag: '--watch', does: 'keep showing it, go on sending what is open, and ring before a deadline' },
      {
        flag: '--alarm <channel>',
        does: 'with --watch: tell staff of deadlines too, over a channel that is theirs alone',
      },
      { flag: '--check', does: 'exit 1 with something missed or unknown' },
      ...SPEAKS.slice(0, 2),
    ],
    examples: ['firsthour status', 'firsthour status --watch --alarm pager', 'firsthour status --json'],
    load: async () => (await import('../../commands/status.ts')).run,
  },
  {
    name: 'lines',
    words: '[incident]',
    does: 'what may be said now: only what is public',
    flags: [
      { flag: '--to <whom>', does: 'press, callers or branches' },
      { flag: '--language <language>', does: 'in which language' },
      ...INCIDENT,
    ],
    examples: ['firsthour lines --to callers --language ro'],
    load: async () => (await import('../../commands/lines.ts')).run,
  },
  {
    name: 'log',
    words: '[incident]',
    does: 'what happened, entry by entry',
    flags: INCIDENT,
    examples: ['firsthour log', 'firsthour log 2016-09-10-data-centre-loss --json'],
    load: async () => (await import('../../commands/log.ts')).run,
  },
  {
    name: 'report',
    words: '[incident]',
    does: 'what happened, for afterwards: timeline, clocks, texts, approvals, what to change',
    about:
      'Without an incident it is the only open live one, or, when none is open, the last one. Everything in it names the entry (#12) that it comes from. Of a drill it begins with the score, as it was judged on the day, and actions: notes that begin with Action: (WHAT; OWNER; DAY).',
    flags: [
      { flag: '--format <format>', does: 'md, html or json (default: by the name of --out, else md)' },
      { flag: '--out <file>', does: 'write it into a new file' },
      ...INCIDENT,
    ],
    examples: ['firsthour report', 'firsthour report 2016-09-10-data-centre-loss --out report.html'],
    load: async () => (await import('../../commands/report.ts')).run,
  },
  {
    name: 'verify',
    words: '[incident]',
    does: 'check the journal, and that what was sent is what was approved',
    flags: INCIDENT,
    examples: ['firsthour verify'],
    load: async () => (await import('../../commands/verify.ts')).run,
  },
  {
    name: 'repair',
    words: '[incident]',
    does: 'take the sound part of a damaged journal over; the old file is kept',
    flags: [BECAUSE, ...SPEAKS.slice(0, 2)],
    examples: ['firsthour repair --because "disk was full at 14:02"'],
    load: async () => (await import('../../commands/repair.ts')).run,
  },
];
