import { quoted, type Sentences, word } from './wording.ts';

const CRON_FAULTS: Readonly<Record<string, string>> = {
  fields: 'it needs five fields (minute, hour, day of the month, month, day of the week)',
  field: 'one of its fields cannot be read',
  never: 'there is no such day',
};

/** When drills come. */
export const DRILL_RULES: Sentences = {
  'drill-cron': ({ cron, fault }) =>
    `${quoted(cron)} names no time: ${CRON_FAULTS[String(fault)] ?? ''}; "0 10 * * 2" is every Tuesday at 10:00`,
  'office-hours-order': ({ from, to }) =>
    `office hours begin at ${word(from)} and end at ${word(to)}, which is not later; let them end after they begin`,
  'drill-surprise-never': ({ name, cron }) =>
    `the surprise ${quoted(name)} has no office hours between two times of ${quoted(cron)}; leave more time between them, or take surprise: true away`,
};
