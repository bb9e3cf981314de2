import type { Spec } from '../spec.ts';

/** Commands that rehearse. */
export const DRILLING: readonly Spec[] = [
  {
    name: 'drill run',
    words: '[scenario]',
    does: 'play a scenario against the sandbox and judge it: by itself, an hour in about a second, or with people (--attended)',
    about:
      'A scenario is playbooks/<id>/scenarios/NAME.yaml, named by NAME or <id>/NAME, or any file. Nothing leaves this machine: a drill knows no live address, and every text begins with EXERCISE. It stays in drills/, and is never the open incident. With --attended you walk it as you would a live one, and what happens meanwhile stands above the questions; others take part at their own terminals with its id (status ID --watch, approve, resume). It ends when you leave it by the menu or its time is up; after three questions comes the score. Ctrl-C aborts it, without one. The same seed gives the same drill, to the byte. Exit 1 below the mark, or when the scenario cannot be run. --json: {scenario, seed, incident, passed, score, mark, formula, measures, checks: [{id, passed, expected, actual, minute, points, of}]}, with --all {drills: […], broken: […]}; minutes count from when the impact starts.',
    flags: [
      { flag: '--all', does: 'every scenario of every playbook' },
      { flag: '--attended', does: 'people rehearse: walk it at this terminal' },
      { flag: '--speed <times>', does: 'with --attended: so many times as fast as life, 1 to 20 (default: 1)' },
      { flag: '--as <person>', does: 'with --attended: who leads (or FIRSTHOUR_AS; asked once)' },
      { flag: '--seed <number>', does: 'what chance brings (default: 1; with --attended any)' },
      { flag: '--format <format>', does: 'text, json or junit' },
    ],
    examples: [
      'firsthour drill run data-centre-loss/night',
      'firsthour drill run night --seed 7 --json',
      'firsthour drill run --all --format junit',
      'firsthour drill run estimate-slips --attended --speed 4',
    ],
    load: async () => (await import('../../commands/drill-run.ts')).run,
  },
  {
    name: 'drill due',
    words: '',
    does: 'run the drills of the calendar that are due',
    about:
      'Made to be called every hour by cron, systemd or CI (drill schedule writes the file). Each time of the calendar is run once, also when two call at the same moment, and made up for once when hours were missed. A surprise comes at a random time inside office hours. drills/calendar.jsonl is the log; keep it from one run to the next. The seed is the day. Exit 1 when a drill fails.',
    flags: [{ flag: '--list', does: 'say what is due, and run nothing' }],
    examples: ['firsthour drill due', 'firsthour drill due --list'],
    load: async () => (await import('../../commands/drill-due.ts')).run,
  },
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
    name: 'drill replay',
    words: '[past] [scenario]',
    does: 'would this playbook have been faster? what happened, and what it would have said, side by side',
    about:
      'The past is an incident or a drill by its id, or a table of times and events with their sources (firsthour/history@1, a file). It is played against the sandbox on a virtual clock: as a scenario has it, or, with the journal of an incident, with the same known in the same minutes. Shown by audience: the minute of the first word, cause, estimate, workaround, apology and all clear. What is not known of the past is null. Nothing is kept. --json: {past, playbook, scenario, audiences: [{audience, points: [{point, past, replay, earlier}]}], assumed, events}.',
    flags: [],
    examples: [
      'firsthour drill replay 2016-09-10-data-centre-loss',
      'firsthour drill replay reality.yaml saturday --json',
    ],
    load: async () => (await import('../../commands/drill-replay.ts')).run,
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
