import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { onTestFinished } from 'vitest';

import type { EntryDraft } from '../../../src/core/incident/entry.ts';
import type { Incidents, NewIncident } from '../../../src/ports.ts';
import { createIncidents } from '../../../src/shell/incidents/create-incidents.ts';
import { SMALL_PLAN } from '../../plans/small-plan.ts';

export const ID = '2016-09-10-data-centre-loss';
export const AT = '2016-09-10T10:05:00.000Z';
export const BY = { kind: 'person', id: 'ana' } as const;

/** A store over a temporary folder that goes with the test. */
export function emptyWorkspace(): { readonly folder: string; readonly incidents: Incidents } {
  const folder = mkdtempSync(join(tmpdir(), 'firsthour-store-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return { folder, incidents: createIncidents(folder) };
}

/** The same with one incident in it. */
export async function workspaceWithIncident() {
  const { folder, incidents } = emptyWorkspace();
  await incidents.create(newIncident());
  const journal = join(folder, 'incidents', ID, 'journal.jsonl');
  return {
    folder,
    incidents,
    journal,
    text: () => readFileSync(journal, 'utf8'),
    lines: () => readFileSync(journal, 'utf8').split('\n').filter(Boolean),
    add: (bytes: string | Buffer) => appendFileSync(journal, bytes),
  };
}

export function newIncident(id = ID, mode: 'live' | 'drill' = 'live'): NewIncident {
  const data: EntryDraft<'incident.opened'>['data'] = {
    format: 'firsthour/journal@1',
    incident: id,
    uid: 'f'.repeat(32),
    mode,
    playbook: { id: 'data-centre-loss', version: '1.0.0', digest: '0'.repeat(64) },
    plan: '',
    facts: { services: ['cards'] },
    lost: [],
  };
  return {
    id,
    mode,
    plan: SMALL_PLAN,
    sources: [
      { path: 'firsthour.yaml', text: 'format: firsthour/workspace@1\n' },
      { path: 'playbooks/data-centre-loss/en.yaml', text: 'language: en\n' },
    ],
    opened: { id: 'opening', at: AT, by: BY, type: 'incident.opened', data },
  };
}

export function note(id: string, text = `note ${id}`): EntryDraft {
  return { id, at: AT, by: BY, type: 'note.added', data: { text } };
}

/** Appends, and fails the test when somebody else was first. */
export async function appendNotes(incidents: Incidents, ...ids: readonly string[]) {
  const { head } = await incidents.read(ID);
  const written = await incidents.append(
    ID,
    head,
    ids.map((id) => note(id)),
  );
  if (written === 'raced') throw new Error('somebody else was first');
  return written;
}

export async function idsIn(incidents: Incidents): Promise<readonly string[]> {
  return (await incidents.read(ID)).entries.map(({ id }) => id);
}
