import type { DeliveryReason, Receipt } from '../channel/delivery.ts';
import type { Draft, MadeFrom } from '../statement/draft.ts';
import type { JOURNAL_FORMAT } from './entry.ts';
import type { OrderedDelivery, Release } from './release-data.ts';

/** A fact's value: a time is an ISO 8601 instant in UTC; a free text has one value per language. `null` is "asked, not known". */
export type FactValue = string | number | boolean | readonly string[] | Readonly<Record<string, string>>;
export type FactChanges = Readonly<Record<string, FactValue | null>>;

/** Set where somebody else decided and told the writer. */
export type OnBehalf = { readonly for?: string; readonly via?: 'phone' | 'room' };

/** A journalist waits for a call: the task that `done` names, and by when. */
export type CallBackPromise = { readonly task: string; readonly due_at: string };

/** What an incident is, and what was known at the beginning. */
export type Beginning = {
  readonly format: typeof JOURNAL_FORMAT;
  readonly incident: string;
  /** Random: makes the incident unique in the world. */
  readonly uid: string;
  readonly mode: 'live' | 'drill';
  readonly playbook: { readonly id: string; readonly version: string; readonly digest: string };
  /** SHA-256 of the incident's plan.json. */
  readonly plan: string;
  readonly facts: FactChanges;
  readonly lost: readonly string[];
};

/** When planned work begins and ends. */
export type Window = { readonly from: string; readonly to: string };

/** Set where planned work is decided: no-go opens it, go closes it. */
type Planned = { readonly planned?: true };

/** A promise (a deadline's or a delivery's id) that outlives the incident: in whose hands, by when. */
export type HandedOver = { readonly promise: string; readonly to: string; readonly due_at: string };

/** A promise that nobody keeps any more, and why. */
export type LeftOpen = { readonly promise: string; readonly because: string };
/**
 * How command came to this copy of the incident, where it came from another one. `moved`: with the bundle that it was handed over in.
 * `copied`: without a hand-over. `back`: the copy left behind took it back. After the last two, two copies may have spoken.
 */
export type TakenCopy = 'moved' | 'copied' | 'back';

/** To a person; or to whoever takes the file, and then this copy of the incident is left behind: it records nothing more. */
export type CommandHandedOver = OnBehalf & ({ readonly to: string } | { readonly bundle: string });

/** What each type of entry holds. */
export type EntryData = {
  /** The first entry, or in planned work the one that says no-go. */
  readonly 'incident.opened': Beginning & OnBehalf & Planned;
  /** The first entry of planned work: from when to when it is allowed to be down. */
  readonly 'incident.armed': Beginning & Window;
  readonly 'fact.set': OnBehalf & {
    readonly facts: FactChanges;
    readonly because?: string;
    /** The estimate that stood in public when this one took its place, and which slip that makes; null: it is sooner. */
    readonly estimate?: { readonly said: string; readonly slip: number | null };
  };
  /** `role` null: the workspace wants it confirmed, and the playbook names nobody for it. */
  readonly 'fact.confirmed': OnBehalf & { readonly facts: FactChanges; readonly role: string | null };
  readonly 'dependency.lost': OnBehalf & { readonly dependencies: readonly string[] };
  /** `seen_by`: no person's word, but a channel that needs them has accepted a statement. */
  readonly 'dependency.restored': OnBehalf & { readonly dependencies: readonly string[]; readonly seen_by?: string };
  readonly 'incident.classified': OnBehalf;
  /** `confirmed_by`: who on the phones has seen that it works, a person's id or a name; null: nobody was asked. */
  readonly 'incident.restored': OnBehalf & { readonly restored_at: string; readonly confirmed_by?: string | null };
  /** It has stopped again. `relapsed_at` null: nobody knows since when. */
  readonly 'incident.reopened': OnBehalf & {
    readonly because: string;
    readonly relapsed_at: string | null;
    readonly facts: FactChanges;
  };
  /** `because`: why channels in `without` never heard the end, or why it is watched no longer. */
  readonly 'incident.closed': OnBehalf &
    Planned & {
      readonly without: readonly string[];
      readonly because?: string;
      readonly handed_over?: readonly HandedOver[];
      readonly left?: readonly LeftOpen[];
    };
  readonly 'incident.stood-down': OnBehalf & { readonly because: string };
  /** Nothing is said for now; `facts`: what was known of who speaks of it. `for`: the second person, where one was needed. */
  readonly 'announcement.withheld': OnBehalf & {
    readonly because: string;
    /** When it is decided anew. */
    readonly recheck_at: string;
    readonly facts: FactChanges;
    /** What the playbook said then; null: it says nothing of it. */
    readonly playbook: 'announce' | 'below' | null;
  };
  readonly 'command.taken': { readonly because?: string; readonly copy?: TakenCopy };
  readonly 'command.handed-over': CommandHandedOver;
  /** It is something else: from here on the incident runs on `plan` (SHA-256 of the file that the store keeps of it). */
  readonly 'playbook.switched': OnBehalf & {
    readonly playbook: { readonly id: string; readonly version: string; readonly digest: string };
    readonly plan: string;
    /** Facts whose value is of no use to the new playbook: they are asked again. */
    readonly asked_again: readonly string[];
    readonly because?: string;
  };
  readonly 'step.skipped': OnBehalf & { readonly step: string; readonly because: string };
  readonly 'task.done': OnBehalf & { readonly task: string };
  /** `kind` is there when a whole question was answered, with none perhaps. */
  readonly 'options.chosen': OnBehalf & {
    readonly options: readonly string[];
    readonly kind?: 'workarounds' | 'compensations';
  };
  readonly 'options.dropped': OnBehalf & { readonly options: readonly string[] };
  readonly 'notice.filed': OnBehalf & { readonly notice: string; readonly reference: string | null };
  /** A privileged note keeps its text in a file of its own; the journal has the digest. */
  readonly 'note.added': OnBehalf &
    (
      | { readonly text: string; readonly call_back?: CallBackPromise }
      | { readonly file: string; readonly sha256: string }
    );
  readonly 'journal.repaired': {
    readonly because: string;
    /** Name of the file that keeps what was there. */
    readonly kept_as: string;
    /** Accepted entries taken over, and bytes left behind. */
    readonly entries: number;
    readonly left_bytes: number;
  };
  readonly 'statement.drafted': Draft;
  /** Out of date, and the commander says that it is still true: for the values in `made_from`. */
  readonly 'statement.kept': {
    readonly statement: string;
    readonly revision: number;
    readonly because: string;
    readonly made_from: MadeFrom;
  };
  readonly 'statement.approved': {
    readonly statement: string;
    readonly revision: number;
    /** The drafted entry's hash. */
    readonly digest: string;
    readonly role: string;
    readonly person: string;
    /** How it reached the writer, when entered for the person. */
    readonly via: 'phone' | 'room' | null;
    /** True only when the person gave it with their own hands. */
    readonly signed: boolean;
    /** The text's code, as the person read it back to the writer. Without it nobody knows which text they meant. */
    readonly code?: string;
  };
  readonly 'statement.rejected': OnBehalf & {
    readonly statement: string;
    readonly revision: number;
    readonly digest: string;
    readonly because: string;
  };
  readonly 'statement.published': Release;
  /** Taken back from wherever it stands; holds the deliveries that it asks for, as a release does. */
  readonly 'statement.retracted': OnBehalf & {
    readonly statement: string;
    readonly revision: number;
    readonly because: string;
    readonly deliveries: readonly OrderedDelivery[];
    /** True when nobody whose approval a statement needs decided it. */
    readonly emergency?: true;
  };
  readonly 'delivery.attempted': {
    readonly delivery: string;
    readonly attempt: number;
    /** Time-out and margin: before it no other process judges or repeats the try. */
    readonly until: string;
  };
  readonly 'delivery.accepted': {
    readonly delivery: string;
    readonly attempt: number;
    readonly status: number | null;
    readonly receipt: Receipt | null;
  };
  /** Not taken. `retry_at` null: final. `words`: the platform's own, cleaned. */
  readonly 'delivery.failed': {
    readonly delivery: string;
    readonly attempt: number;
    readonly reason: DeliveryReason;
    readonly status: number | null;
    readonly words: string;
    readonly retry_at: string | null;
  };
  /** Maybe taken. `retry_at` null: a person must settle it. */
  readonly 'delivery.unknown': {
    readonly delivery: string;
    readonly attempt: number;
    readonly reason: DeliveryReason;
    readonly status: number | null;
    readonly words: string;
    readonly retry_at: string | null;
  };
  readonly 'delivery.skipped': { readonly delivery: string; readonly reason: DeliveryReason };
  /** A person's word on what happened. Also how a manual channel reports. */
  readonly 'delivery.settled': OnBehalf & {
    readonly delivery: string;
    readonly as: 'sent' | 'not-sent' | 'resend';
    readonly url: string | null;
  };
  readonly 'delivery.visible': OnBehalf & { readonly delivery: string; readonly url: string | null };
};
