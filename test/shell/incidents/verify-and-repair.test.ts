import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { describe, expect, test } from 'vitest';

import type { Entry } from '../../../src/core/incident/entry.ts';
import { sealLine } from '../../../src/core/incident/journal/seal-line.ts';
import { createIncidents } from '../../../src/shell/incidents/create-incidents.ts';
import { appendNotes, BY, ID, idsIn, note, workspaceWithIncident } from './workspace.ts';

const WHY = { because: 'the disk lost a sector', by: BY, at: '2016-09-10T12:00:00.000Z', id: 'repair' };

/** An incident with five entries, the fourth of them with a flipped byte. */
async function damaged() {
  const made = await workspaceWithIncident();
  for (const id of ['a', 'b', 'c', 'd']) await appendNotes(made.incidents, id);
  const bytes = readFileSync(made.journal);
  bytes[bytes.indexOf('note c')]! ^= 1;
  writeFileSync(made.journal, bytes);
  return { ...made, bytes, incidents: createIncidents(made.folder) };
}

describe('verifying', () => {
  test('counts what is accepted, lost and torn', async () => {
    const { incidents, add } = await workspaceWithIncident();
    const { head } = await incidents.read(ID);
    await appendNotes(incidents, 'a');
    add(`\n${sealLine(note('late'), 2, head).line}\n\ntorn\n`);
    const last = (await appendNotes(incidents, 'b'))[0];
    expect(await incidents.verify(ID)).toEqual({
      ok: true,
      entries: 3,
      head: last?.hash,
      torn: 1,
      lost: 1,
      damage: null,
    });
  });

  test('is not well while unreadable bytes stand at the end', async () => {
    const { incidents, add } = await workspaceWithIncident();
    add('\n{"seq":2');
    expect(await incidents.verify(ID)).toMatchObject({ ok: false, entries: 1, torn: 1, damage: null });
    await appendNotes(incidents, 'a');
    expect(await incidents.verify(ID)).toMatchObject({ ok: true, entries: 2, torn: 1 });
  });

  test('says where the damage is', async () => {
    const { incidents } = await damaged();
    expect(await incidents.verify(ID)).toMatchObject({
      ok: false,
      entries: 3,
      damage: { line: 9, reason: 'unknown-prev' },
    });
  });

  test('tells the accepted entries that are asked for, in order', async () => {
    const { incidents } = await damaged();
    const told: Entry[] = [];
    await incidents.verify(ID, { types: ['note.added'], tell: (entry) => told.push(entry) });
    expect(told).toEqual((await incidents.read(ID)).entries.slice(1));
    expect(told.map(({ id }) => id)).toEqual(['a', 'b']);
  });
});

describe('repairing', () => {
  test('keeps the old file, takes over what was accepted, and writes that down', async () => {
    const { incidents, journal, bytes } = await damaged();
    const before = await incidents.read(ID);
    const accepted = bytes.subarray(0, bytes.indexOf('\n\n{"seq":4'));
    const entry = await incidents.repair(ID, WHY);
    const keptAs = 'journal.jsonl.kept-20160910T120000000Z';
    expect(entry).toMatchObject({
      seq: 4,
      id: 'repair',
      prev: before.head,
      by: BY,
      data: {
        because: 'the disk lost a sector',
        kept_as: keptAs,
        entries: 3,
        left_bytes: bytes.length - accepted.length,
      },
    });
    expect(readFileSync(join(dirname(journal), keptAs))).toEqual(bytes);
    expect(readFileSync(journal).subarray(0, accepted.length)).toEqual(accepted);
    expect(readdirSync(dirname(journal)).sort()).toEqual(['journal.jsonl', keptAs, 'plan.json', 'sources']);
    expect(await incidents.verify(ID)).toMatchObject({ ok: true, entries: 4, torn: 0, damage: null });
  });

  test('lets every process go on, the one that read it before too', async () => {
    const { incidents, folder } = await damaged();
    const other = createIncidents(folder);
    await other.read(ID);
    await incidents.repair(ID, WHY);
    await appendNotes(incidents, 'e');
    await appendNotes(other, 'f');
    expect(await idsIn(incidents)).toEqual(['opening', 'a', 'b', 'repair', 'e', 'f']);
  });

  test('does nothing to a journal that is sound, torn tail or not', async () => {
    const { incidents, add, text } = await workspaceWithIncident();
    expect(await incidents.repair(ID, WHY)).toBe('sound');
    add('\ntorn');
    const before = text();
    expect(await incidents.repair(ID, WHY)).toBe('sound');
    expect(text()).toBe(before);
  });

  test('cannot make a beginning that is gone', async () => {
    const { incidents, journal, folder } = await workspaceWithIncident();
    writeFileSync(journal, 'x\n');
    await expect(createIncidents(folder).repair(ID, WHY)).rejects.toMatchObject({
      code: 'journal-unreadable',
      message: `Could not repair incidents/${ID}/journal.jsonl: it has no readable first entry.`,
    });
    expect(readdirSync(dirname(journal)).sort()).toEqual(['journal.jsonl', 'plan.json', 'sources']);
    expect(await incidents.verify(ID)).toMatchObject({ ok: false, damage: { line: 1, reason: 'no-beginning' } });
  });
});
