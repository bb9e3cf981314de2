import { Failure } from '../../core/failure.ts';

/** Nothing may be written to it, and nothing read from it that must be right. */
export function damagedJournal(name: string, line: number): Failure {
  const hint = 'Run firsthour verify to see what is left, then firsthour repair --because WHY.';
  return new Failure('journal-damaged', `${name} is damaged at line ${line}.`, hint);
}
