import type { Content, Decision } from '../core/incident/decision.ts';
import type { Author, Entry, EntryDraft } from '../core/incident/entry.ts';
import { evolve, fold } from '../core/incident/fold.ts';
import type { Incident } from '../core/incident/incident.ts';
import type { Plan } from '../core/playbook/plan.ts';
import type { Refusal } from '../core/refusal.ts';
import { unwritable } from '../core/refusal.ts';
import type { Journal, World } from '../ports.ts';

/** What came of a command. */
export type Recorded =
  | { readonly incident: Incident; readonly entries: readonly Entry[] }
  | { readonly refusal: Refusal };

/** One incident, open in this process. */
export type Session = {
  readonly id: string;
  /** What the incident runs on, as last read: another one after a switch of the playbook. */
  readonly plan: Plan;
  /** As last read. */
  readonly incident: () => Incident;
  readonly journal: () => Journal;
  /** Reads what others wrote. */
  readonly refresh: () => Promise<Incident>;
  /** Decides on the newest state and writes; decides again when somebody else was first. One at a time in this process. */
  readonly record: (by: Author, decide: (incident: Incident, at: string) => Decision) => Promise<Recorded>;
};

/** Opens an incident that exists. */
export async function openSession(world: World, id: string): Promise<Session> {
  let plan = await world.incidents.plan(id);
  let journal = await world.incidents.read(id);
  let incident = fold(journal.entries);
  let planned = fold(journal.entries.slice(0, 1)).plan;
  let queue: Promise<unknown> = Promise.resolve();
  await moveTo(incident);

  async function reread(): Promise<Incident> {
    const read = await world.incidents.read(id);
    if (read.head !== incident.head) await moveTo(fold(read.entries));
    journal = read;
    return incident;
  }

  /** State and plan change together: what is decided between two plans would be decided by neither. */
  async function moveTo(next: Incident): Promise<void> {
    if (next.plan !== planned) plan = await world.incidents.plan(id, next.plan);
    planned = next.plan;
    incident = next;
  }

  async function attempt(by: Author, decide: (incident: Incident, at: string) => Decision): Promise<Recorded> {
    for (;;) {
      const halt = halted(journal, incident);
      if (halt) return halt;
      const at = world.now();
      const decision = decide(incident, at);
      if ('refusal' in decision) return decision;
      if (decision.entries.length === 0) return { incident, entries: [] };
      const drafts = decision.entries.map((content) => draft(content, { id: world.id(), at, by }));
      const written = await world.incidents.append(id, incident.head, drafts);
      if (written === 'raced') {
        await reread();
        continue;
      }
      await moveTo(written.reduce(evolve, incident));
      return { incident, entries: written };
    }
  }

  /** A reading between an append and its fold would count the entry twice. */
  function inTurn<T>(act: () => Promise<T>): Promise<T> {
    const mine = queue.then(act);
    queue = mine.catch(() => undefined);
    return mine;
  }

  return {
    id,
    get plan() {
      return plan;
    },
    incident: () => incident,
    journal: () => journal,
    refresh: () => inTurn(reread),
    record: (by, decide) => inTurn(() => attempt(by, decide)),
  };
}

function halted(journal: Journal, incident: Incident): { readonly refusal: Refusal } | null {
  if (journal.damage) return unwritable('journal-damaged', { incident: incident.id, line: journal.damage.line });
  if (incident.unknown.length > 0)
    return unwritable('newer-format', { incident: incident.id, types: incident.unknown });
  return null;
}

function draft(content: Content, with_: { id: string; at: string; by: Author }): EntryDraft {
  return { ...with_, ...content } as EntryDraft;
}
