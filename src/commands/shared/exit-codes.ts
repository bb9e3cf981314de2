/** What the program's exit codes mean: design section 7. */
export const EXIT = {
  done: 0,
  /** Done, and something is wrong: findings, a delivery that is not accepted, a journal that does not verify. */
  wrong: 1,
  usage: 2,
  /** Could not do the job: disk, a newer format, a damaged journal. */
  failure: 3,
  refused: 4,
  interrupted: 130,
  bug: 70,
} as const;
