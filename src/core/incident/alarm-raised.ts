/** Why staff were told: a deadline, and how near it was. */
export type AlarmRaised = {
  readonly deadline: string;
  readonly due_at: string;
  /** The threshold that was passed, in minutes before it; 0: it was missed. */
  readonly minutes: number;
  readonly audience: string;
};
