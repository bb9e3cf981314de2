import type { Plan } from '../../playbook/plan.ts';
import type { Entry } from '../entry.ts';

/** A file of an incident: its path inside the incident's folder (`/` between) and its text. */
export type PackedFile = { readonly path: string; readonly text: string };

/** An incident in one piece, checked: what goes to another machine. */
export type PackedIncident = {
  readonly id: string;
  readonly mode: 'live' | 'drill';
  /** The one that it runs on now. */
  readonly plan: Plan;
  /** All of them, each following the one before. */
  readonly entries: readonly Entry[];
  /** `journal.jsonl` with just these entries, the plans that it ran on, and the copies and notes kept beside them. */
  readonly files: readonly PackedFile[];
};

/** Why files are no incident that can be taken. */
export type PackFault = 'no-incident' | 'wrong-path' | 'journal-damaged' | 'plan-changed' | 'note-changed';
