import type { Check, CheckKind, Value } from '../../core/drill/check.ts';
import { listed } from '../layout/list.ts';

/** Kinds whose values are minutes from the beginning. */
const MINUTES: readonly CheckKind[] = ['first-word', 'staff-first', 'said', 'deadline', 'promise', 'channel'];

const TITLES: Readonly<Record<CheckKind, string>> = {
  'first-word': 'First word',
  'staff-first': 'Staff not later than the public',
  said: 'Said',
  deadline: 'Deadline',
  promise: 'Promise',
  parts: 'Nothing is missing in',
  lint: 'Nothing weakens',
  channel: 'Reached',
  agreement: 'Every channel has the newest word',
  contradiction: 'Nothing contradicts what was said',
  approvals: 'Approved by the book',
  emergencies: 'Emergency releases',
  corrections: 'Corrections',
  questions: 'No question is left open',
  operator: 'What the operator did was possible',
  exercise: 'Requests marked as an exercise',
};

/** What a check is about: `First word, customers/ro`. */
export function checkTitle({ kind, about }: Pick<Check, 'kind' | 'about'>): string {
  return about === '' ? TITLES[kind] : `${TITLES[kind]} ${about}`;
}

/** A check's expectation: `by minute 60`, `none`, `0`. */
export function expectedWords({ kind, expected }: Pick<Check, 'kind' | 'expected'>): string {
  return MINUTES.includes(kind) ? `by minute ${wordsOf(expected)}` : wordsOf(expected);
}

/** What came: `minute 12`, `never`, `2 of 3`. */
export function actualWords({ kind, actual }: Pick<Check, 'kind' | 'actual'>): string {
  if (!MINUTES.includes(kind)) return wordsOf(actual);
  return actual === null ? 'never' : `minute ${wordsOf(actual)}`;
}

/** All of a check. Where exceptions are looked for, the title says what is right, and the exceptions follow it. */
export function checkWords(check: Pick<Check, 'kind' | 'about' | 'expected' | 'actual'>): string {
  const title = checkTitle(check);
  if (isNothing(check.expected)) return isNothing(check.actual) ? title : `${title}, but: ${actualWords(check)}`;
  const [wanted, came] = [expectedWords(check), actualWords(check)];
  return wanted === came ? `${title}: ${wanted}` : `${title}: ${wanted}; ${came}`;
}

function isNothing(value: Value): boolean {
  return typeof value === 'object' && value?.length === 0;
}

function wordsOf(value: Value): string {
  if (value === null) return 'never';
  if (typeof value === 'object') return value.length === 0 ? 'none' : listed(value);
  return String(value);
}
