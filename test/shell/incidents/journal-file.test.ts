import { renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs';

import { describe, expect, test } from 'vitest';

import { sealLine } from '../../../src/core/incident/journal/seal-line.ts';
import { createIncidents } from '../../../src/shell/incidents/create-incidents.ts';
import { appendNotes, ID, idsIn, newIncident, note, workspaceWithIncident } from './workspace.ts';

describe('appending', () => {
  test('gives back the entries as every reader sees them', async () => {
    const { incidents, folder, text } = await workspaceWithIncident();
    const written = await appendNotes(incidents, 'a', 'b');
    expect(written.map(({ id, seq }) => [id, seq])).toEqual([
      ['a', 2],
      ['b', 3],
    ]);
    expect((await createIncidents(folder).read(ID)).entries.slice(1)).toEqual(written);
    expect(text()).toMatch(/^\{.*\}\n\n\{.*\}\n\{.*\}\n$/);
  });

  test('writes nothing behind another head', async () => {
    const { incidents, folder, text } = await workspaceWithIncident();
    const { head } = await incidents.read(ID);
    await appendNotes(createIncidents(folder), 'other');
    const before = text();
    expect(await incidents.append(ID, head, [note('late')])).toBe('raced');
    expect(text()).toBe(before);
    expect(await idsIn(incidents)).toEqual(['opening', 'other']);
  });

  test('takes turns in one process', async () => {
    const { incidents } = await workspaceWithIncident();
    const { head } = await incidents.read(ID);
    const results = await Promise.all(['a', 'b', 'c'].map((id) => incidents.append(ID, head, [note(id)])));
    expect(results.map((result) => result === 'raced')).toEqual([false, true, true]);
    expect(await incidents.read(ID)).toMatchObject({ seq: 2, lost: 0 });
  });

  test('goes on behind a torn tail, whatever it is', async () => {
    const { incidents, add } = await workspaceWithIncident();
    for (const [n, torn] of ['\n{"seq":2,"id"', '\0\0\0', 'x\n', '\n'].entries()) {
      add(torn);
      await appendNotes(incidents, `n${n}`);
    }
    expect(await idsIn(incidents)).toEqual(['opening', 'n0', 'n1', 'n2', 'n3']);
    expect(await incidents.verify(ID)).toMatchObject({ ok: true, entries: 5, torn: 3 });
  });

  test('nothing is no writing', async () => {
    const { incidents, text } = await workspaceWithIncident();
    const before = text();
    expect(await incidents.append(ID, (await incidents.read(ID)).head, [])).toEqual([]);
    expect(text()).toBe(before);
  });

  test('refuses what no reader would read', async () => {
    const { incidents, text } = await workspaceWithIncident();
    const { head } = await incidents.read(ID);
    const before = text();
    const large = incidents.append(ID, head, [note('large', 'x'.repeat(17 * 1024 * 1024))]);
    await expect(large).rejects.toMatchObject({ code: 'entry-too-large' });
    expect(text()).toBe(before);
    expect(await incidents.append(ID, head, [note('small')])).toHaveLength(1);
  });

  test('refuses a damaged journal', async () => {
    const { incidents, add, text } = await workspaceWithIncident();
    const { head } = await incidents.read(ID);
    add(`\n${sealLine(note('stray'), 2, 'f'.repeat(64)).line}\n`);
    const before = text();
    await expect(incidents.append(ID, head, [note('a')])).rejects.toMatchObject({
      code: 'journal-damaged',
      message: `incidents/${ID}/journal.jsonl is damaged at line 3.`,
    });
    expect(await incidents.read(ID)).toMatchObject({ seq: 1, damage: { line: 3, reason: 'unknown-prev' } });
    expect(text()).toBe(before);
  });
});

describe('reading on', () => {
  test('sees what others wrote, and leaves earlier readings as they were', async () => {
    const { incidents, folder } = await workspaceWithIncident();
    const other = createIncidents(folder);
    const before = await incidents.read(ID);
    await appendNotes(other, 'a');
    await appendNotes(other, 'b', 'c');
    expect(await idsIn(incidents)).toEqual(['opening', 'a', 'b', 'c']);
    expect(before.entries).toHaveLength(1);
  });

  test('takes a line when it is whole', async () => {
    const { incidents, add } = await workspaceWithIncident();
    const { head } = await incidents.read(ID);
    const { line } = sealLine(note('slow'), 2, head);
    add(`\n${line.slice(0, 40)}`);
    expect(await incidents.read(ID)).toMatchObject({ seq: 1, torn: 1, tail: true });
    add(line.slice(40));
    expect(await incidents.read(ID)).toMatchObject({ seq: 2, torn: 0, tail: false });
    add('\n');
    expect(await incidents.read(ID)).toMatchObject({ seq: 2, torn: 0, tail: false });
  });

  test('begins anew when another file stands there', async () => {
    const { incidents, journal, lines } = await workspaceWithIncident();
    await appendNotes(incidents, 'a', 'b');
    const [first] = lines();
    writeFileSync(`${journal}.other`, `${first}\n`);
    renameSync(`${journal}.other`, journal);
    expect(await idsIn(incidents)).toEqual(['opening']);
    expect(await appendNotes(incidents, 'c')).toMatchObject([{ seq: 2 }]);
  });

  test('begins anew when the file was cut, or replaced in its place', async () => {
    const { incidents, journal, lines, text } = await workspaceWithIncident();
    await appendNotes(incidents, 'a', 'b');
    const before = text();
    truncateSync(journal, before.length - 10);
    expect(await idsIn(incidents)).toEqual(['opening', 'a']);
    const opening = JSON.parse(lines()[0] ?? '');
    const other = sealLine(note('x', 'a text that is longer'), 2, opening.hash);
    writeFileSync(journal, `${lines()[0]}\n\n${other.line}\n\n${sealLine(note('y'), 3, other.entry.hash).line}\n`);
    expect(await idsIn(incidents)).toEqual(['opening', 'x', 'y']);
  });

  test('says so when the folder is gone', async () => {
    const { incidents, folder } = await workspaceWithIncident();
    await incidents.read(ID);
    rmSync(`${folder}/incidents`, { recursive: true });
    const gone = {
      code: 'journal-unreadable',
      message: `Could not read incidents/${ID}/journal.jsonl: it is not there.`,
      hint: expect.stringContaining('moved'),
    };
    await expect(incidents.read(ID)).rejects.toMatchObject(gone);
    await expect(incidents.append(ID, 'x', [note('a')])).rejects.toMatchObject(gone);
    await expect(incidents.verify(ID)).rejects.toMatchObject(gone);
  });

  test('a drill is read where it is, whatever is made beside it', async () => {
    const { folder } = await workspaceWithIncident();
    const incidents = createIncidents(folder);
    await incidents.create(newIncident('2016-09-11-drill', 'drill'));
    expect((await incidents.read('2016-09-11-drill')).entries).toMatchObject([{ data: { mode: 'drill' } }]);
  });
});
