import type { Heard } from '../incident/heard.ts';
import type { Approval, Incident } from '../incident/incident.ts';
import type { Owed } from '../incident/owed.ts';
import type { Debrief } from './debrief.ts';
import type { Lesson } from './lesson.ts';

/** Where something is written down: the entry's number, when, and how many minutes after it began (cut; negative before). */
export type Place = { readonly seq: number; readonly at: string; readonly minute: number };

/** One entry, or several about deliveries that follow each other. */
export type TimelineRow = Place & {
  readonly types: readonly string[];
  /** All entries that the row stands for, the first one among them. */
  readonly seqs: readonly number[];
  readonly happened_at: string | null;
  readonly by: { readonly kind: 'person' | 'system'; readonly id: string };
  readonly for: string | null;
  readonly via: 'phone' | 'room' | null;
};

/** What became of a promise when the incident ended. */
export type Fate =
  | { readonly fate: 'handed-over'; readonly to: string; readonly due_at: string; readonly seq: number }
  | { readonly fate: 'left'; readonly because: string; readonly seq: number };

/** Something that was due. `kind`: by the playbook's own rule, or because it was promised in public. */
export type Clock = {
  readonly id: string;
  /** Who is to be called back, and about what. */
  readonly about?: string;
  readonly kind: 'rule' | 'promise';
  readonly due_at: string | null;
  /** `missed`: overdue when the incident ended, or still. `ended`: no longer asked for. */
  readonly state: 'pending' | 'met' | 'late' | 'missed' | 'ended';
  readonly met_at: string | null;
  /** Minutes from due to done (or, missed, to the end): negative is before it was due. */
  readonly minutes: number | null;
  /** The entry that set the clock, and the one that met it. */
  readonly due_seq: number | null;
  readonly met_seq: number | null;
  /** The end of the incident, where it was still missed then. */
  readonly end_seq: number | null;
  /** Times that it had before: a fact moved it, or an estimate slipped. */
  readonly moved_from: readonly { readonly due_at: string; readonly seq: number }[];
  readonly fate: Fate | null;
};

/** One release as an audience heard it in one minute, and the entries that show it. */
export type HeardRow = Omit<Heard, 'deliveries'> & {
  readonly revision: number;
  readonly public: boolean;
  readonly seqs: readonly number[];
};

/** The first word that reached an audience in a language. */
export type FirstWord = Place & {
  readonly audience: string;
  readonly language: string;
  readonly channel: string;
  readonly statement: string;
};

/** A text as it was released, and the channels it went to. */
export type PublishedText = Place & {
  readonly statement: string;
  readonly revision: number;
  readonly stage: string;
  readonly audience: string;
  readonly language: string;
  readonly subject: string;
  readonly text: string;
  readonly emergency: boolean;
  readonly channels: readonly {
    readonly channel: string;
    readonly state: string;
    readonly accepted_at: string | null;
    /** The entry that last changed where it stands. */
    readonly seq: number;
  }[];
};

/** A consent, how it was given, and how long it was waited for. */
export type ApprovalRow = Place &
  Pick<Approval, 'person' | 'role' | 'entered_by' | 'via' | 'signed'> & {
    readonly statement: string;
    readonly revision: number;
    readonly drafted_seq: number | null;
    readonly waited: number | null;
  };

/** A text that was approved with the playbook, and released. */
export type Cleared = Place & { readonly statement: string; readonly revision: number; readonly drafted_seq: number };

/** A release without the approvals. */
export type EmergencyRow = Place & {
  readonly by: string;
  readonly because: string;
  readonly statements: readonly string[];
  /** Roles that had not said yes. */
  readonly lacking: readonly string[];
};

/** A fact that changed, or was confirmed as it stands. */
export type FactRow = Place & {
  readonly fact: string;
  readonly from: unknown;
  /** The entry that had set what it was before. */
  readonly from_seq: number | null;
  readonly to: unknown;
  readonly by: string;
  readonly changed: boolean;
  readonly confirmed_by: string | null;
};

/** What somebody decided, with their reason. */
export type DecisionRow = Place & { readonly type: string; readonly because: string | null };

/** A delivery that did not arrive, or of which nobody knows. */
export type NotThere = {
  readonly id: string;
  readonly channel: string;
  readonly language: string;
  readonly statement: string;
  readonly state: 'pending' | 'failed' | 'unknown' | 'skipped';
  readonly reason: string | null;
  readonly words: string | null;
  /** Dependencies that were lost then. */
  readonly lost: readonly string[];
  readonly seq: number;
};

/**
 * What happened, for afterwards: `report --format json`. Additions are free, renames break those who build on it. Times are
 * UTC with `Z`; each row names the entries (`seq`) that it was made from.
 */
export type Report = {
  readonly format: 'firsthour/report@1';
  readonly id: string;
  readonly uid: string;
  readonly mode: Incident['mode'];
  readonly state: Incident['state'];
  readonly severity: string | null;
  readonly playbook: Incident['playbook'];
  readonly organisation: string;
  readonly timezone: string;
  readonly commander: string;
  /** How a drill was judged; null: this was none, or nothing was kept of it. */
  readonly debrief: Debrief | null;
  /** When the report was made; `so_far`: the incident is not over. */
  readonly now: string;
  readonly so_far: boolean;
  /** From when the minutes count: the fact, else the detection. */
  readonly began: { readonly at: string; readonly known: boolean; readonly seq: number };
  readonly opened_at: string;
  readonly restored_at: string | null;
  readonly ended_at: string | null;
  /** What keeps the report from being whole. */
  readonly incomplete: { readonly damaged_at_line: number | null; readonly unknown: readonly string[] };
  readonly timeline: readonly TimelineRow[];
  readonly clocks: readonly Clock[];
  readonly first_words: readonly FirstWord[];
  readonly heard: readonly HeardRow[];
  readonly texts: readonly PublishedText[];
  readonly approvals: readonly ApprovalRow[];
  readonly cleared: readonly Cleared[];
  readonly emergencies: readonly EmergencyRow[];
  readonly not_there: readonly NotThere[];
  readonly owed: readonly (Owed & { readonly seq: number })[];
  readonly facts: readonly FactRow[];
  readonly decisions: readonly DecisionRow[];
  readonly notes: { readonly count: number; readonly privileged: readonly number[] };
  readonly lessons: readonly Lesson[];
  readonly journal: { readonly entries: number; readonly head: string };
};
