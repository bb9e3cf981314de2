import type { Decision } from '../../core/incident/decision.ts';
import type { Author, Entry } from '../../core/incident/entry.ts';
import type { Incident } from '../../core/incident/incident.ts';
import type { Refusal } from '../../core/refusal.ts';
import type { Session } from '../session.ts';

/** Outcomes are written by the program itself. */
const PROGRAM: Author = { kind: 'system', id: 'delivery' };

type Decide = (incident: Incident, at: string) => Decision;

type Job = {
  readonly decide: Decide;
  readonly done: (entries: readonly Entry[]) => void;
  readonly fail: (problem: unknown) => void;
};

/** The journal may not be written: damaged, or of a newer program. */
export class Unwritable extends Error {
  override readonly name = 'Unwritable';
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

/** Writes what deliveries decide; answers with the entries that one decision made. */
export type Ledger = (decide: Decide) => Promise<readonly Entry[]>;

/** What is decided while an append is under way goes into the next one together: few syncs for many deliveries. */
export function openLedger(session: Session): Ledger {
  let waiting: readonly Job[] = [];

  async function write(): Promise<void> {
    let taken: readonly Job[] = [];
    let counts: readonly number[] = [];
    try {
      // A breath: who decides in this same turn comes along.
      await Promise.resolve();
      const recorded = await session.record(PROGRAM, (incident, at) => {
        taken = [...taken, ...waiting];
        waiting = [];
        const made = taken.map((job) => entriesOf(job.decide(incident, at)));
        counts = made.map((entries) => entries.length);
        return { entries: made.flat() };
      });
      if ('refusal' in recorded) throw new Unwritable(recorded.refusal);
      let from = 0;
      for (const [index, job] of taken.entries()) {
        const to = from + (counts[index] ?? 0);
        job.done(recorded.entries.slice(from, to));
        from = to;
      }
    } catch (problem) {
      for (const job of [...taken, ...waiting]) job.fail(problem);
      waiting = [];
    }
  }

  return (decide) =>
    new Promise((done, fail) => {
      waiting = [...waiting, { decide, done, fail }];
      if (waiting.length === 1) void write();
    });
}

function entriesOf(decision: Decision): Extract<Decision, { entries: unknown }>['entries'] {
  return 'entries' in decision ? decision.entries : [];
}
