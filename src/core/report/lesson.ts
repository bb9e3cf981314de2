/** What a playbook could learn: a closed list, each with a sentence in render/report/. */
export type LessonCode =
  | 'deadline-late'
  | 'deadline-missed'
  | 'step-skipped'
  | 'part-by-hand'
  | 'part-missing'
  | 'language-owed'
  | 'estimate-moved'
  | 'channel-lost'
  | 'channel-failed'
  | 'channel-unusable'
  | 'text-too-long'
  | 'approval-slow'
  | 'approval-missing'
  | 'rejected'
  | 'workaround-dropped';

/** A proposal, the file and key that it is about, and the entries that it comes from. */
export type Lesson = {
  readonly code: LessonCode;
  readonly file: string;
  readonly key: string;
  readonly values: Readonly<Record<string, string | number | readonly string[]>>;
  readonly seqs: readonly number[];
};
