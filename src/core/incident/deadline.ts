import type { Incident } from './incident.ts';

/** `met` in time, `late` done after, `missed` overdue, `ended` no longer asked for. */
export type DeadlineState = 'pending' | 'met' | 'late' | 'missed' | 'ended';

/** Something due at a time, derived from journal and clock. `due_at` null: its clock has not started. */
export type Deadline = {
  readonly id: string;
  readonly due_at: string | null;
  readonly state: DeadlineState;
  readonly met_at: string | null;
  /** Whom or what it is about, where the name does not say it. */
  readonly about?: string;
};

/** The state of something due, done at `metAt` or not yet. */
export function stateAt(incident: Incident, dueAt: string | null, metAt: string | null, now: string): DeadlineState {
  if (metAt !== null) return dueAt !== null && Date.parse(metAt) > Date.parse(dueAt) ? 'late' : 'met';
  if (incident.state === 'closed' || incident.state === 'stood-down') return 'ended';
  return dueAt !== null && Date.parse(now) > Date.parse(dueAt) ? 'missed' : 'pending';
}
