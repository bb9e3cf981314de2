import type { Spec } from '../spec.ts';

/** Commands of drills. */
export const DRILLING: readonly Spec[] = [
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
