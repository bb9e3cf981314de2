/** What a check of a drill compares: numbers are minutes from the beginning, or counts. */
export type Value = number | string | readonly string[] | null;

/** What kinds of things a drill is judged by. */
export type CheckKind =
  | 'first-word'
  | 'staff-first'
  | 'said'
  | 'deadline'
  | 'promise'
  | 'parts'
  | 'lint'
  | 'channel'
  | 'agreement'
  | 'contradiction'
  | 'approvals'
  | 'emergencies'
  | 'corrections'
  | 'questions'
  | 'operator'
  | 'exercise';

/** How much each kind counts: what the public is told first, and when, counts most. */
export const WEIGHTS: Readonly<Record<CheckKind, number>> = {
  'first-word': 3,
  'staff-first': 2,
  said: 2,
  deadline: 2,
  promise: 2,
  parts: 1,
  lint: 1,
  channel: 1,
  agreement: 2,
  contradiction: 2,
  approvals: 2,
  emergencies: 1,
  corrections: 1,
  questions: 1,
  operator: 2,
  exercise: 3,
};

/** One line of a drill's table. */
export type Check = {
  /** `first-word/customers/ro`. */
  readonly id: string;
  readonly kind: CheckKind;
  /** What it is about, beside its kind: `customers/ro`; empty for what there is one of. */
  readonly about: string;
  readonly passed: boolean;
  readonly expected: Value;
  readonly actual: Value;
  /** The minute at which it went wrong; null: it did not, or at no one minute. */
  readonly minute: number | null;
  /** Reached, of those that it counts. */
  readonly points: number;
  readonly of: number;
};

/** What a check found. `half`: done, and late. */
export type Found = Pick<Check, 'kind' | 'about' | 'expected' | 'actual'> & {
  readonly passed: boolean | 'half';
  readonly minute?: number | null;
};

/** A check with its points. */
export function checkOf({ kind, about, passed, expected, actual, minute = null }: Found): Check {
  const of = WEIGHTS[kind];
  return {
    id: about === '' ? kind : `${kind}/${about}`,
    kind,
    about,
    passed: passed === true,
    expected,
    actual,
    minute: passed === true ? null : minute,
    points: passed === true ? of : passed === 'half' ? of / 2 : 0,
    of,
  };
}
