import { createHash } from 'node:crypto';

import type { Entry } from '../../src/core/incident/entry.ts';
import { NO_HEAD } from '../../src/core/incident/entry.ts';
import { planFile } from '../../src/core/incident/journal/plan-file.ts';
import type { Plan } from '../../src/core/playbook/plan.ts';
import type { Incidents, Journal } from '../../src/ports.ts';

type Kept = {
  readonly mode: 'live' | 'drill';
  readonly plan: Plan;
  readonly later: Map<string, Plan>;
  entries: readonly Entry[];
};

/** A store of incidents in memory, with what tests ask of it beside. */
export type MemoryIncidents = Incidents & {
  /** How many appends were made, each one a sync on a real disk. */
  readonly appends: () => number;
  /** Called before each append; it may write as another process would, or throw as a full disk does. */
  beforeAppend: ((id: string) => Promise<void> | void) | null;
};

export function memoryIncidents(): MemoryIncidents {
  const incidents = new Map<string, Kept>();
  const scores = new Map<string, string>();
  const listeners = new Set<() => void>();
  let appends = 0;

  function kept(id: string): Kept {
    const found = incidents.get(id);
    if (!found) throw new Error(`the fake store has no incident ${id}`);
    return found;
  }

  function write(into: Kept, drafts: readonly (Omit<Entry, 'seq' | 'prev' | 'hash'> & object)[]): readonly Entry[] {
    const written = drafts.map((draft, index) => chained(draft, into.entries.length + index + 1));
    into.entries = [...into.entries, ...written];
    for (const tell of listeners) tell();
    return written;
  }

  const store: MemoryIncidents = {
    appends: () => appends,
    beforeAppend: null,
    list: async () => [...incidents].map(([id, { mode }]) => ({ id, mode })),
    create: async ({ id, mode, plan, opened }) => {
      if (incidents.has(id)) return 'taken';
      const fresh: Kept = { mode, plan, later: new Map(), entries: [] };
      incidents.set(id, fresh);
      write(fresh, [opened]);
      return 'created';
    },
    read: async (id) => journal(kept(id).entries),
    plan: async (id, sha256) => kept(id).later.get(sha256 ?? '') ?? kept(id).plan,
    keepPlan: async (id, plan) => {
      const { sha256 } = planFile(plan);
      kept(id).later.set(sha256, plan);
      return sha256;
    },
    append: async (id, head, drafts) => {
      await store.beforeAppend?.(id);
      const into = kept(id);
      if (head !== journal(into.entries).head) return 'raced';
      appends += 1;
      return write(into, drafts);
    },
    verify: async (id, each) => {
      const { entries, head, torn, lost, damage } = journal(kept(id).entries);
      for (const entry of entries) if (each?.types.includes(entry.type)) each.tell(entry);
      return { ok: true, entries: entries.length, head, torn, lost, damage };
    },
    repair: async () => 'sound',
    pack: async (id) => {
      const { mode, plan, entries } = kept(id);
      return { id, mode, plan, entries, files: [] };
    },
    unpack: async ({ id, mode, plan, entries }, taken) => {
      const into = incidents.get(id) ?? { mode, plan, later: new Map(), entries: [] };
      const common = Math.min(into.entries.length, entries.length);
      if (into.entries.slice(0, common).some((entry, index) => entry.id !== entries[index]?.id)) return 'other';
      if (into.entries.length > entries.length) return 'longer';
      incidents.set(id, into);
      into.entries = entries;
      write(into, [taken]);
      return 'unpacked';
    },
    keep: async ({ id, mode, plan, entries }) => {
      const there = incidents.get(id);
      if (there) return JSON.stringify(there.entries) === JSON.stringify(entries) ? 'there' : 'other';
      incidents.set(id, { mode, plan, later: new Map(), entries });
      return 'kept';
    },
    score: async (id) => scores.get(id),
    keepScore: async (id, text) => void scores.set(id, text),
    folderWarning: async () => null,
    writePrivileged: async (_, text) => {
      const sha256 = createHash('sha256').update(text).digest('hex');
      return { file: `privileged/${sha256}`, sha256 };
    },
    changed: (_, signal) =>
      new Promise((resolve) => {
        function tell(): void {
          listeners.delete(tell);
          signal.removeEventListener('abort', tell);
          resolve();
        }
        if (signal.aborted) return resolve();
        listeners.add(tell);
        signal.addEventListener('abort', tell, { once: true });
      }),
  };
  return store;
}

function journal(entries: readonly Entry[]): Journal {
  const head = entries.at(-1)?.hash ?? NO_HEAD;
  return { entries, head, seq: entries.length, torn: 0, lost: 0, damage: null, tail: false };
}

/** The hash only has to be a new one for each place: the chain itself is the real store's to test. */
function chained(draft: object, seq: number): Entry {
  return { ...draft, seq, prev: seq === 1 ? NO_HEAD : hashOf(seq - 1), hash: hashOf(seq) } as unknown as Entry;
}

function hashOf(seq: number): string {
  return createHash('sha256').update(`entry ${seq}`).digest('hex');
}
