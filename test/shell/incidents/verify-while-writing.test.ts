import { expect, test } from 'vitest';

import { appendBytes, sealLine } from '../../../src/core/incident/journal/seal-line.ts';
import { ID, note, workspaceWithIncident } from './workspace.ts';

test('a line that somebody is writing while the journal is verified is not taken for a torn one', async () => {
  const { incidents, add } = await workspaceWithIncident();
  const { head } = await incidents.read(ID);
  const bytes = appendBytes([sealLine(note('long'), 2, head)]);
  const middle = Math.floor(bytes.length / 2);
  add(bytes.subarray(0, middle));
  const tell = () => setTimeout(() => add(bytes.subarray(middle)), 1);
  const verified = await incidents.verify(ID, { types: ['incident.opened'], tell });
  expect(verified).toMatchObject({ ok: true, entries: 2, torn: 0 });
});

test('a line that nobody comes to the end of is torn', async () => {
  const { incidents, add } = await workspaceWithIncident();
  const { head } = await incidents.read(ID);
  const bytes = appendBytes([sealLine(note('long'), 2, head)]);
  add(bytes.subarray(0, Math.floor(bytes.length / 2)));
  expect(await incidents.verify(ID)).toMatchObject({ ok: false, entries: 1, torn: 1 });
});
