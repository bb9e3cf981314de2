import type { Delivery } from '../channel/delivery.ts';
import type { Draft, MadeFrom } from '../statement/draft.ts';
import type { AlarmRaised } from './alarm-raised.ts';
import type { CallBackPromise, FactValue, HandedOver, LeftOpen, TakenCopy, Window } from './entry-data.ts';
import type { Release } from './release-data.ts';

/** A fact as it stands. `value` null: asked, not known. */
export type FactState = {
  readonly value: FactValue | null;
  readonly by: string;
  readonly at: string;
  /** Confirmed by somebody in the role that the playbook names, for this very value. */
  readonly confirmed: boolean;
  readonly confirmed_by: string | null;
  /** When it was confirmed last. */
  readonly confirmed_at?: string;
  /** Why it was set although something spoke against it. */
  readonly because?: string;
};

/** It had been marked as working again, and was not. What was said then stays said. */
export type Reopening = {
  readonly seq: number;
  readonly at: string;
  readonly by: string;
  readonly because: string;
  /** When it had worked again, as it was thought. */
  readonly restored_at: string | null;
};

/** One person's consent to one digest, in one role. */
export type Approval = {
  readonly person: string;
  readonly role: string;
  readonly at: string;
  /** Who typed it, where that was not the person. */
  readonly entered_by: string | null;
  readonly via: 'phone' | 'room' | null;
  readonly signed: boolean;
  /** The text's code as they read it back; null: without read-back, or given with their own hands. */
  readonly code: string | null;
};

/** A revision of a statement, and what has happened to it. */
export type DraftState = {
  readonly draft: Draft;
  /** Hash of the entry that froze it. */
  readonly digest: string;
  /** SHA-256 of the plan that it was made with. */
  readonly plan: string;
  readonly at: string;
  readonly author: string;
  readonly approvals: readonly Approval[];
  readonly rejected: { readonly by: string; readonly because: string } | null;
  readonly kept: {
    readonly by: string;
    readonly because: string;
    readonly at: string;
    readonly made_from: MadeFrom;
  } | null;
  /** First release. */
  readonly published_at: string | null;
  /** Taken back from the public. */
  readonly retracted?: { readonly by: string; readonly because: string; readonly at: string };
};

/** A call that was promised: met once its task is done. `text`: who asked what. */
export type CallBack = CallBackPromise & { readonly text: string; readonly at: string; readonly by: string };

/** A release with its place in the journal. */
export type ReleaseState = Release & { readonly seq: number; readonly at: string; readonly by: string };

/** How the one who commands came to it. `because`: the reason they gave. */
export type Command = {
  readonly at: string;
  readonly how: 'opened' | 'taken' | 'handed-over';
  /** Who had it before; null: nobody. */
  readonly from: string | null;
  readonly because: string | null;
};

/** A decision to say nothing for now. */
export type Withholding = {
  readonly at: string;
  readonly by: string;
  /** Who agreed to it, and how they told the writer. */
  readonly with: string | null;
  readonly via: 'phone' | 'room' | null;
  readonly because: string;
  readonly recheck_at: string;
  readonly seq: number;
};

/** Planned work. `decided_at`: when it was said that it works again in time (go), or that it does not (no-go). */
export type PlannedWork = Window & { readonly decided_at: string | null };

/** The fold of a journal. */
export type Incident = {
  readonly id: string;
  readonly uid: string;
  readonly mode: 'live' | 'drill';
  readonly state: 'armed' | 'open' | 'restored' | 'closed' | 'stood-down';
  /** What it runs on now. */
  readonly playbook: { readonly id: string; readonly version: string; readonly digest: string };
  /** SHA-256 of the plan that it runs on now. */
  readonly plan: string;
  readonly opened_at: string;
  /** Set where it began as planned work. */
  readonly planned: PlannedWork | null;
  readonly commander: string;
  readonly command: Command;
  /** Command went away in a file: this copy was left behind, and records nothing until somebody takes it. */
  readonly away: { readonly at: string; readonly by: string; readonly bundle: string } | null;
  /** Command was taken here without a hand-over, or taken back: another copy may have spoken since. */
  readonly doubled: { readonly at: string; readonly by: string; readonly copy: Exclude<TakenCopy, 'moved'> } | null;
  readonly facts: Readonly<Record<string, FactState>>;
  /** dependency -> since when it is known to be lost. */
  readonly lost: Readonly<Record<string, string>>;
  /** Dependencies seen alive again, or after all. */
  readonly alive: Readonly<Record<string, string>>;
  /** option -> chosen (true) or left out (false). */
  readonly options: Readonly<Record<string, boolean>>;
  /** Questions about options that were answered: workarounds, compensations. */
  readonly chosen: readonly string[];
  /** Each time it was decided to say nothing for now, oldest first. */
  readonly withheld: readonly Withholding[];
  readonly classified_at: string | null;
  readonly closed_at: string | null;
  /** What outlives it, once it is closed. */
  readonly outlives: { readonly handed_over: readonly HandedOver[]; readonly left: readonly LeftOpen[] };
  /** Oldest first. */
  readonly reopenings: readonly Reopening[];
  readonly filed: Readonly<Record<string, { readonly at: string; readonly reference: string | null }>>;
  readonly skipped: Readonly<Record<string, string>>;
  readonly tasks: Readonly<Record<string, { readonly by: string; readonly at: string }>>;
  /** statement -> revisions, oldest first. */
  readonly drafts: Readonly<Record<string, readonly DraftState[]>>;
  readonly releases: readonly ReleaseState[];
  /** In the order they were asked for. */
  readonly deliveries: Readonly<Record<string, Delivery>>;
  /** What staff were told of deadlines: each once, whoever watches. */
  readonly alarms: readonly AlarmRaised[];
  readonly notes: number;
  /** Calls that were promised to journalists, oldest first. */
  readonly call_backs: readonly CallBack[];
  readonly seq: number;
  readonly head: string;
  /** Types met that this program does not know: it shows what it can and writes nothing. */
  readonly unknown: readonly string[];
};
