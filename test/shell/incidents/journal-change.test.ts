import { rmSync } from 'node:fs';

import { expect, test } from 'vitest';

import { createIncidents } from '../../../src/shell/incidents/create-incidents.ts';
import { appendNotes, ID, workspaceWithIncident } from './workspace.ts';

const never = () => new AbortController().signal;

test('waiting ends when another process writes', async () => {
  const { incidents, folder } = await workspaceWithIncident();
  await incidents.read(ID);
  const changed = incidents.changed(ID, never());
  await appendNotes(createIncidents(folder), 'a');
  await changed;
  expect((await incidents.read(ID)).seq).toBe(2);
});

test('waiting ends when this process writes elsewhere', async () => {
  const { incidents } = await workspaceWithIncident();
  await incidents.read(ID);
  const changed = incidents.changed(ID, never());
  await appendNotes(incidents, 'a');
  await changed;
});

test('waiting ends at once when it has changed since it was read', async () => {
  const { incidents, folder } = await workspaceWithIncident();
  await incidents.read(ID);
  await appendNotes(createIncidents(folder), 'a');
  await incidents.changed(ID, never());
});

test('waiting ends when the folder goes away', async () => {
  const { incidents, folder } = await workspaceWithIncident();
  await incidents.read(ID);
  const changed = incidents.changed(ID, never());
  rmSync(folder, { recursive: true });
  await changed;
});

test('waiting ends with its signal, and not before', async () => {
  const { incidents } = await workspaceWithIncident();
  await incidents.read(ID);
  const stop = new AbortController();
  let ended = false;
  const changed = incidents.changed(ID, stop.signal).then(() => {
    ended = true;
  });
  await incidents.read(ID);
  expect(ended).toBe(false);
  stop.abort();
  await changed;
  await incidents.changed(ID, AbortSignal.abort());
});
