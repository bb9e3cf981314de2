/**
 * What an operator may do in a drill: whatever records, speaks or looks. Verbs that open another incident, or that read or write
 * files of this machine, are none of a drill's.
 */
export const OPERATOR_VERBS: readonly string[] = [
  'alive',
  'approve',
  'choose',
  'close',
  'confirm',
  'correct',
  'done',
  'draft',
  'lines',
  'log',
  'lost',
  'mark',
  'note',
  'publish',
  'reopen',
  'retract',
  'retry',
  'set',
  'skip',
  'stand-down',
  'status',
  'stop',
  'switch',
  'verify',
  'withhold',
];

/** Flags that would lead elsewhere, or to no end. */
const FOREIGN_FLAGS: readonly string[] = ['--incident', '--workspace', '--out', '--watch'];

/** The word of a command line that has no place in a drill; undefined when it may be run. */
export function strangerIn(run: readonly string[]): string | undefined {
  const [verb = '', ...words] = run;
  if (!OPERATOR_VERBS.includes(verb)) return verb;
  return words.find((word) => FOREIGN_FLAGS.includes(word.replace(/=.*$/s, '')));
}
