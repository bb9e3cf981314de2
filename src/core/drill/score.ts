import { wasTaken } from '../incident/audience.ts';
import { MINUTE } from '../time/duration.ts';
import { elapsed } from '../time/instant.ts';
import { type Check, checkOf, type Found } from './check.ts';
import { checkAgreement, checkChannels, checkExercise } from './checks/channels.ts';
import { checkApprovals, checkCorrections, checkEmergencies, checkOperator, checkQuestions } from './checks/conduct.ts';
import { checkFirstWords, checkSaid, checkStaffFirst, firstWords } from './checks/first-words.ts';
import { checkContradictions, checkLint, checkParts } from './checks/texts.ts';
import { checkTimes } from './checks/times.ts';
import type { Judged } from './judged.ts';

/** Plain figures of a drill, in minutes from the beginning and counts. */
export type Measures = {
  readonly first_word: readonly {
    readonly audience: string;
    readonly language: string;
    readonly minute: number | null;
  }[];
  /** How long each text that needed approvals waited for the last one. */
  readonly approvals_waited: readonly {
    readonly statement: string;
    readonly revision: number;
    readonly minutes: number;
  }[];
  readonly deadlines: { readonly met: number; readonly late: number; readonly missed: number };
  readonly deliveries: {
    readonly accepted: number;
    readonly failed: number;
    readonly unknown: number;
    readonly skipped: number;
    readonly pending: number;
  };
  readonly emergencies: number;
  readonly corrections: number;
  readonly contradictions: number;
  readonly open_questions: number;
  /** What the operator asked of somebody who could not be reached. */
  readonly not_reached: number;
};

/** What a drill is worth: `score` is 100 × `points` / `of`, rounded down. */
export type Score = {
  readonly checks: readonly Check[];
  readonly points: number;
  readonly of: number;
  readonly score: number;
  /** The score that is enough. */
  readonly mark: number;
  readonly passed: boolean;
  readonly measures: Measures;
};

type Judge = (drill: Judged) => readonly Found[];

/** In the order of the table. */
const JUDGES: readonly Judge[] = [
  checkFirstWords,
  checkStaffFirst,
  checkSaid,
  checkTimes,
  checkChannels,
  checkAgreement,
  checkContradictions,
  checkParts,
  checkLint,
  checkApprovals,
  checkEmergencies,
  checkCorrections,
  checkQuestions,
  checkOperator,
  checkExercise,
];

/** Judges a drill that is over. */
export function scoreOf(drill: Judged): Score {
  const checks = JUDGES.flatMap((judge) => judge(drill)).map(checkOf);
  const sum = (of: (check: Check) => number) => checks.reduce((all, check) => all + of(check), 0);
  const [points, of] = [sum((check) => check.points), sum((check) => check.of)];
  const score = Math.floor((100 * points) / of);
  const mark = drill.scenario.pass;
  return { checks, points, of, score, mark, passed: score >= mark, measures: measuresOf(drill, checks) };
}

function measuresOf(drill: Judged, checks: readonly Check[]): Measures {
  const { incident, turns } = drill;
  const times = checks.filter(({ kind }) => kind === 'deadline' || kind === 'promise');
  const deliveries = Object.values(incident.deliveries);
  const inState = (state: string) => deliveries.filter((one) => one.state === state).length;
  return {
    first_word: firstWords(drill).map(({ audience, language, minute }) => ({ audience, language, minute })),
    approvals_waited: Object.values(incident.drafts).flatMap((revisions) =>
      revisions.flatMap(({ draft: { statement, revision }, at, approvals }) => {
        const last = approvals.at(-1);
        return last ? [{ statement, revision, minutes: Math.floor(elapsed(at, last.at) / MINUTE) }] : [];
      }),
    ),
    deadlines: {
      met: times.filter(({ passed }) => passed).length,
      late: times.filter(({ passed, actual }) => !passed && actual !== null).length,
      missed: times.filter(({ passed, actual }) => !passed && actual === null).length,
    },
    deliveries: {
      accepted: deliveries.filter(wasTaken).length,
      failed: inState('failed'),
      unknown: inState('unknown'),
      skipped: inState('skipped'),
      pending: inState('pending'),
    },
    emergencies: countOf(checks, 'emergencies'),
    corrections: countOf(checks, 'corrections'),
    contradictions: countOf(checks, 'contradiction'),
    open_questions: countOf(checks, 'questions'),
    not_reached: (turns ?? []).filter(({ missed }) => missed !== null).length,
  };
}

function countOf(checks: readonly Check[], wanted: Check['kind']): number {
  const actual = checks.find(({ kind }) => kind === wanted)?.actual ?? 0;
  return typeof actual === 'number' ? actual : actual.length;
}
