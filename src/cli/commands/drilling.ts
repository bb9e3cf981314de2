import type { Spec } from '../spec.ts';

/** Commands of drills. */
export const DRILLING: readonly Spec[] = [
  {
    name: 'drill history',
    words: '[playbook]',
    does: 'how drills went: minutes to the first word over time, and what keeps failing',
    about:
      'Every drill that is run is a line of drills/history.jsonl. The bars are as long as customers waited until they were told in every language; an hour is the longest. --format html is one page to read and print.',
    flags: [{ flag: '--format <format>', does: 'text or html' }],
    examples: ['firsthour drill history', 'firsthour drill history data-centre-loss --format html'],
    load: async () => (await import('../../commands/drill-history.ts')).run,
  },
  {
    name: 'drill schedule',
    words: '',
    does: 'the file that makes a scheduler run the drills that are due',
    about:
      'The calendar stands in firsthour.yaml, under drills:. cron, systemd, github and gitlab call firsthour drill due every hour; ics is the calendar for people, a year of it. Surprises are told to nobody.',
    flags: [{ flag: '--format <format>', does: 'cron, systemd, github, gitlab or ics' }],
    examples: ['firsthour drill schedule --format systemd', 'firsthour drill schedule --format ics'],
    load: async () => (await import('../../commands/drill-schedule.ts')).run,
  },
];
