import { counted, listed } from '../layout/list.ts';
import { names, quoted, type Sentences, word } from './wording.ts';

type Value = Parameters<typeof word>[0];

const MOST_CHANGES = 3;

const CHANGES: Readonly<Record<string, (name: string) => string>> = {
  deadline: (name) => `the deadline "${name}" leaves more time`,
  consent: (name) => `the statement "${name}" needs less approval`,
  fact: (name) => `the fact "${name}" is said with less confirmation`,
  compensation: (name) => `the compensation "${name}" needs less approval or is paid later`,
  audience: (name) => `the statement "${name}" is for another audience`,
  removed: (name) => `"${name}" is gone`,
  structure: () => 'what it does has changed',
  words: () => 'its words or dates have changed',
};

/** What has not been looked at for long, and what changed without a new version. */
export const FRESHNESS_RULES: Sentences = {
  'review-missing': () =>
    'the playbook names no day by which it is read again, so nobody is ever asked to; add review_by, a day within the next year',
  'review-passed': ({ by, days }) =>
    `the playbook was to be read again by ${word(by)}, ${counted(Number(days), 'day')} ago; read it, mend what is no longer true, and move review_by`,
  'review-near': ({ by, days }) =>
    `the playbook is to be read again by ${word(by)}: ${Number(days) === 0 ? 'today' : `${counted(Number(days), 'day is', 'days are')} left`}`,
  'workaround-tested-long-ago': ({ id, tested, days, most }) =>
    `nobody has tried the workaround ${quoted(id)} since ${word(tested)}, ${word(days)} days ago; ${word(most)} are the most: try it, and write the day here`,
  'workaround-tested-in-future': ({ id, tested, today }) =>
    `the workaround ${quoted(id)} is said to have been tried on ${word(tested)}, and today is ${word(today)}; write here the day on which somebody did try it`,
  'drill-overdue': ({ every, last }) =>
    last === undefined
      ? `the playbook was never drilled, and drill_every asks for a drill every ${word(every)}; run one (firsthour drill run), and keep drills/history.jsonl, where it is written down`
      : `the playbook was last drilled on ${word(last)}, longer ago than drill_every allows (${word(every)}); run a drill (firsthour drill run)`,
  'version-unchanged': ({ from, revision, changes, next }) =>
    `the playbook is not what it was at ${word(revision)} (${changed(changes)}), and its version is still ${word(from)}; make it ${word(next)}`,
  'version-step': ({ from, to, revision, changes, step, next }) =>
    `from ${word(from)} at ${word(revision)} to ${word(to)} is too small a step: ${changed(changes)}, which is a ${word(step)} change; make it ${word(next)}`,
  'version-lower': ({ from, to, revision }) =>
    `the version was ${word(from)} at ${word(revision)} and is ${word(to)}; a version only rises`,
  'version-shared-texts': ({ texts, revision, playbooks }) =>
    `what playbooks share has changed since ${word(revision)} (${few(texts)}), and these say it with the version of then: ${names(playbooks)}; raise version in the playbook.yaml of each`,
};

function changed(value: Value): string {
  const all = (Array.isArray(value) ? value : []).map((change: string) => {
    const [what = '', ...name] = change.split(' ');
    return CHANGES[what]?.(word(name.join(' '))) ?? word(change);
  });
  return few(all);
}

/** The first few, and how many more there are. */
function few(value: Value): string {
  const all = Array.isArray(value) ? value : [];
  const more = all.length - MOST_CHANGES;
  return more > 0 ? `${all.slice(0, MOST_CHANGES).join(', ')} and ${more} more` : listed(all);
}
