import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, test } from 'vitest';

import { createIncidents } from '../../../src/shell/incidents/create-incidents.ts';
import { bundleProgram } from '../../pty/bundle.ts';
import { appendNotes, emptyWorkspace, ID, newIncident, note, workspaceWithIncident } from './workspace.ts';

const program = await bundleProgram(join(import.meta.dirname, 'append-notes.ts'));
const isRoot = process.getuid?.() === 0;

describe('a file that may not grow any more, as on a full disk,', () => {
  /** The shell counts in blocks of 512 or 1024 bytes. */
  const limited = (folder: string, acknowledged: string, blocks: number) =>
    spawnSync(
      'sh',
      ['-c', `ulimit -f ${blocks}; exec "$@"`, 'sh', process.execPath, program, folder, ID, 'ana', '100', acknowledged],
      {
        encoding: 'utf8',
      },
    );

  test('ends in one sentence, and what was acknowledged is there', async () => {
    const { folder, incidents } = await workspaceWithIncident();
    const acknowledged = join(folder, 'ana.txt');
    const { status, stderr } = limited(folder, acknowledged, 8);
    expect(status).toBe(3);
    const [first, second] = stderr.trim().split('\n');
    expect(second).toBe(first);
    expect(JSON.parse(first ?? '')).toEqual({
      code: 'journal-unwritable',
      message: expect.stringMatching(
        /^Could not write to incidents\/[^ ]+: (only a part of the entry fitted|the file may not grow any more)\.$/,
      ),
      hint: expect.stringContaining('writes no more'),
    });
    const known = readFileSync(acknowledged, 'utf8').trim().split('\n');
    expect(known.length).toBeGreaterThan(3);
    const { entries } = await incidents.read(ID);
    expect(entries.slice(1, known.length + 1).map(({ id }) => id)).toEqual(known.map((line) => line.slice(0, 32)));
    expect(await incidents.verify(ID)).toMatchObject({ ok: false, damage: null, torn: 1 });
    await appendNotes(incidents, 'there is room again');
    expect(await incidents.verify(ID)).toMatchObject({ ok: true, entries: entries.length + 1, torn: 1 });
  });
});

describe('a place that cannot be written', () => {
  test('a file where the folder of incidents should be', async () => {
    const { folder, incidents } = emptyWorkspace();
    writeFileSync(join(folder, 'incidents'), '');
    await expect(incidents.create(newIncident())).rejects.toMatchObject({
      name: 'Failure',
      code: 'incident-unwritable',
      message: `Could not make incidents/${ID}/: there is a file where a folder should be.`,
    });
    await expect(incidents.list()).rejects.toMatchObject({ code: 'workspace-unreadable' });
  });

  test('a workspace that is gone is not made anew', async () => {
    const { folder, incidents } = emptyWorkspace();
    await incidents.create(newIncident());
    rmSync(folder, { recursive: true });
    await expect(incidents.create(newIncident('2016-09-11-other'))).rejects.toMatchObject({
      code: 'incident-unwritable',
    });
    expect(() => statSync(folder)).toThrow();
  });

  test('a folder where the journal should be', async () => {
    const { incidents, journal } = await workspaceWithIncident();
    renameSync(journal, `${journal}.moved`);
    mkdirSync(journal);
    await expect(incidents.read(ID)).rejects.toMatchObject({
      code: 'journal-unreadable',
      message: `Could not read incidents/${ID}/journal.jsonl: there is a folder where a file should be.`,
    });
  });

  test.skipIf(isRoot)('a journal without permission to write', async () => {
    const { incidents, journal } = await workspaceWithIncident();
    chmodSync(journal, 0o444);
    const { head } = await incidents.read(ID);
    await expect(incidents.append(ID, head, [note('a')])).rejects.toMatchObject({
      code: 'journal-unwritable',
      message: `Could not write to incidents/${ID}/journal.jsonl: no permission.`,
    });
    chmodSync(journal, 0o644);
    expect(await incidents.append(ID, head, [note('a')])).toHaveLength(1);
  });

  test.skipIf(isRoot)('a folder without permission to write leaves nothing half done', async () => {
    const { folder, incidents } = await workspaceWithIncident();
    chmodSync(join(folder, 'incidents'), 0o555);
    await expect(incidents.create(newIncident('2016-09-11-other'))).rejects.toMatchObject({
      code: 'incident-unwritable',
    });
    chmodSync(join(folder, 'incidents'), 0o755);
    expect(readdirSync(join(folder, 'incidents'))).toEqual([ID]);
    expect(await createIncidents(folder).create(newIncident('2016-09-11-other'))).toBe('created');
  });
});
