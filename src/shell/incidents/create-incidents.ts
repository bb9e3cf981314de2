import { join } from 'node:path';

import { laterPlan } from '../../core/incident/journal/plan-file.ts';
import type { Incidents } from '../../ports.ts';
import { buildIncident } from './build-incident.ts';
import { findIncident, JOURNAL, listIncidents } from './find-incidents.ts';
import { firstEntry } from './first-entry.ts';
import { folderWarning } from './folder-warning.ts';
import { journalChange } from './journal-change.ts';
import { type JournalFile, journalFile } from './journal-file.ts';
import { keepPlan } from './keep-plan.ts';
import { packFolder } from './pack-folder.ts';
import { writePrivilegedNote } from './privileged-note.ts';
import { readPlan } from './read-plan.ts';
import { repairFile } from './repair-file.ts';
import { keepScoreFile, readScoreFile } from './score-file.ts';
import { keepIncident, unpackIncident } from './unpack-incident.ts';
import { verifyFile } from './verify-file.ts';

/** An incident as this process holds it: where it is, and its journal. It keeps its place once found. */
export type Held = { readonly name: string; readonly journal: JournalFile };

/** The incidents of a workspace (a folder), each in a folder of its own below `incidents/` or `drills/`. */
export function createIncidents(workspace: string): Incidents {
  const held = new Map<string, Held>();

  async function hold(id: string): Promise<Held> {
    const known = held.get(id);
    if (known) return known;
    const name = await findIncident(workspace, id);
    // Another call may have found it in the meantime; two journals would not see each other's turns.
    const found = held.get(id) ?? { name, journal: journalFile(at(`${name}/${JOURNAL}`), `${name}/${JOURNAL}`) };
    held.set(id, found);
    return found;
  }

  function at(name: string): string {
    return join(workspace, name);
  }

  async function isThere(id: string): Promise<boolean> {
    return (await listIncidents(workspace)).some((one) => one.id === id);
  }

  async function plan(id: string, later?: string) {
    const { name } = await hold(id);
    const { data } = await firstEntry(at(`${name}/${JOURNAL}`), `${name}/${JOURNAL}`);
    const { plan: first = '' } = data as { readonly plan?: string };
    const sha256 = later ?? first;
    const file = `${name}/${sha256 === first ? 'plan.json' : laterPlan(sha256)}`;
    return readPlan(at(file), file, sha256);
  }

  async function inJournal<T>(id: string, work: (path: string, name: string) => Promise<T>): Promise<T> {
    const { name } = await hold(id);
    return work(at(`${name}/${JOURNAL}`), `${name}/${JOURNAL}`);
  }

  return {
    list: () => listIncidents(workspace),
    create: (incident) => buildIncident(workspace, incident),
    read: async (id) => (await hold(id)).journal.read(),
    plan,
    keepPlan: async (id, later) => {
      const { name } = await hold(id);
      return keepPlan(at(name), name, later);
    },
    append: async (id, head, drafts) => (await hold(id)).journal.append(head, drafts),
    changed: async (id, signal) => {
      const { name, journal } = await hold(id);
      return journalChange(at(`${name}/${JOURNAL}`), journal.stamp(), signal);
    },
    verify: (id, each) => inJournal(id, (path, name) => verifyFile(path, name, each)),
    repair: (id, why) => inJournal(id, (path, name) => repairFile(path, name, why)),
    pack: async (id, wanted) => {
      const { name } = await hold(id);
      return packFolder(at(name), name, wanted);
    },
    unpack: async (packed, taken) => {
      const there = await isThere(packed.id);
      return unpackIncident(workspace, packed, taken, there ? await hold(packed.id) : null);
    },
    keep: async (packed) => keepIncident(workspace, packed, (await isThere(packed.id)) ? await hold(packed.id) : null),
    score: async (id) => {
      const { name } = await hold(id);
      return readScoreFile(at(name), name);
    },
    keepScore: async (id, text) => {
      const { name } = await hold(id);
      return keepScoreFile(at(name), name, text);
    },
    folderWarning: () => folderWarning(workspace),
    writePrivileged: async (id, text) => {
      const { name } = await hold(id);
      return writePrivilegedNote(at(name), name, text);
    },
  };
}
