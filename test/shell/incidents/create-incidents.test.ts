import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, test } from 'vitest';

import { createIncidents } from '../../../src/shell/incidents/create-incidents.ts';
import { SMALL_PLAN } from '../../plans/small-plan.ts';
import { AT, emptyWorkspace, ID, newIncident, workspaceWithIncident } from './workspace.ts';

describe('a new incident', () => {
  test('is a folder with its journal, its plan and the files it was made from', async () => {
    const { folder, incidents } = emptyWorkspace();
    expect(await incidents.create(newIncident())).toBe('created');
    expect(readdirSync(join(folder, 'incidents'))).toEqual([ID]);
    const files = readdirSync(join(folder, 'incidents', ID), { recursive: true, encoding: 'utf8' }).sort();
    expect(files).toContain('sources/playbooks/data-centre-loss/en.yaml');
    expect(files.filter((file) => !file.includes('/'))).toEqual(['journal.jsonl', 'plan.json', 'sources']);
    expect(await incidents.plan(ID)).toEqual(SMALL_PLAN);
    const { entries, ...journal } = await incidents.read(ID);
    expect(journal).toMatchObject({ seq: 1, torn: 0, lost: 0, damage: null, tail: false, head: entries[0]?.hash });
    const plan = createHash('sha256')
      .update(readFileSync(join(folder, 'incidents', ID, 'plan.json')))
      .digest('hex');
    expect(entries).toMatchObject([{ id: 'opening', at: AT, type: 'incident.opened', data: { incident: ID, plan } }]);
  });

  test('does not touch one that is there', async () => {
    const { incidents, text, folder } = await workspaceWithIncident();
    const before = text();
    expect(await incidents.create(newIncident())).toBe('taken');
    expect(await createIncidents(folder).create(newIncident())).toBe('taken');
    expect(text()).toBe(before);
    expect(readdirSync(join(folder, 'incidents'))).toEqual([ID]);
  });

  test('does not take the name of a drill, nor of any other thing there', async () => {
    const { folder, incidents } = emptyWorkspace();
    await incidents.create(newIncident(ID, 'drill'));
    expect(await incidents.create(newIncident())).toBe('taken');
    mkdirSync(join(folder, 'incidents', '2016-09-10-empty'), { recursive: true });
    expect(await incidents.create(newIncident('2016-09-10-empty'))).toBe('taken');
    writeFileSync(join(folder, 'incidents', '2016-09-10-file'), '');
    expect(await incidents.create(newIncident('2016-09-10-file'))).toBe('taken');
  });

  test('is made once when several make it at the same time', async () => {
    const { folder } = emptyWorkspace();
    const results = await Promise.all(Array.from({ length: 6 }, () => createIncidents(folder).create(newIncident())));
    expect(results.filter((result) => result === 'created')).toHaveLength(1);
    expect(readdirSync(join(folder, 'incidents'))).toEqual([ID]);
    expect((await createIncidents(folder).verify(ID)).ok).toBe(true);
  });

  test('never leaves its folder', async () => {
    const { folder, incidents } = emptyWorkspace();
    await expect(incidents.create(newIncident('2016-09-10-../../x'))).rejects.toThrow('no incident id');
    const outside = { ...newIncident(), sources: [{ path: '../../../x.yaml', text: '' }] };
    await expect(incidents.create(outside)).rejects.toThrow('not inside');
    expect(readdirSync(join(folder, 'incidents'))).toEqual([]);
  });
});

describe('the incidents of a workspace', () => {
  test('are the folders with a journal, live and drill, sorted', async () => {
    const { folder, incidents } = emptyWorkspace();
    expect(await incidents.list()).toEqual([]);
    await incidents.create(newIncident('2016-09-11-b'));
    await incidents.create(newIncident('2016-09-10-a', 'drill'));
    await incidents.create(newIncident('2016-09-10-b'));
    mkdirSync(join(folder, 'incidents', '.new-0123456789abcdef'));
    writeFileSync(join(folder, 'incidents', '.new-0123456789abcdef', 'journal.jsonl'), '');
    mkdirSync(join(folder, 'incidents', '2016-09-12-no-journal'));
    writeFileSync(join(folder, 'incidents', '2016-09-13-a-file'), '');
    mkdirSync(join(folder, 'incidents', 'Notes'));
    expect(await incidents.list()).toEqual([
      { id: '2016-09-10-a', mode: 'drill' },
      { id: '2016-09-10-b', mode: 'live' },
      { id: '2016-09-11-b', mode: 'live' },
    ]);
  });

  test.each([ID, '', '.', '..', '../x', `${ID}/../${ID}`, '2016-09-10-A', '/etc', `${ID}\0`])(
    'do not hold %j when there is none',
    async (id) => {
      const { incidents } = emptyWorkspace();
      const unknown = { name: 'Failure', code: 'incident-unknown', message: `There is no incident "${id}".` };
      await expect(incidents.read(id)).rejects.toMatchObject(unknown);
      await expect(incidents.plan(id)).rejects.toMatchObject(unknown);
      await expect(incidents.append(id, '', [])).rejects.toMatchObject(unknown);
      await expect(incidents.verify(id)).rejects.toMatchObject(unknown);
      await expect(incidents.changed(id, AbortSignal.abort())).rejects.toMatchObject(unknown);
      await expect(incidents.writePrivileged(id, 'x')).rejects.toMatchObject(unknown);
    },
  );
});

describe('the plan of an incident', () => {
  test('must be the one it was started with', async () => {
    const { folder, incidents } = await workspaceWithIncident();
    const path = join(folder, 'incidents', ID, 'plan.json');
    writeFileSync(path, readFileSync(path, 'utf8').replace('Small Bank', 'Smaller Bank'));
    await expect(incidents.plan(ID)).rejects.toMatchObject({
      code: 'plan-changed',
      message: `incidents/${ID}/plan.json is not the one that the incident was started with.`,
    });
    rmSync(path);
    await expect(incidents.plan(ID)).rejects.toMatchObject({ code: 'plan-unreadable' });
  });

  test('is not trusted without a first entry', async () => {
    const { incidents, journal } = await workspaceWithIncident();
    writeFileSync(journal, 'x\n');
    await expect(incidents.plan(ID)).rejects.toMatchObject({ code: 'journal-damaged' });
  });
});

test('a privileged text is a file of its own, for its owner only', async () => {
  const { folder, incidents } = await workspaceWithIncident();
  const { file, sha256 } = await incidents.writePrivileged(ID, 'counsel says');
  expect(sha256).toBe(createHash('sha256').update('counsel says').digest('hex'));
  expect(file).toMatch(/^privileged\/[0-9a-f]{16}\.txt$/);
  expect(readFileSync(join(folder, 'incidents', ID, file), 'utf8')).toBe('counsel says');
  expect(await incidents.writePrivileged(ID, 'counsel says')).toEqual({ file, sha256 });
  expect(readdirSync(join(folder, 'incidents', ID, 'privileged'))).toHaveLength(1);
});

test('a later plan lies beside the first, and each is read by its digest', async () => {
  const { incidents, folder } = await workspaceWithIncident();
  const later = { ...SMALL_PLAN, playbook: { ...SMALL_PLAN.playbook, version: '2.0.0' } };
  const sha256 = await incidents.keepPlan(ID, later);
  expect(await incidents.keepPlan(ID, later)).toBe(sha256);
  expect(await incidents.plan(ID, sha256)).toEqual(later);
  expect(await incidents.plan(ID)).toEqual(SMALL_PLAN);
  const file = `plan-${sha256.slice(0, 12)}.json`;
  expect(readdirSync(join(folder, 'incidents', ID)).filter((name) => name.startsWith('.'))).toEqual([]);
  writeFileSync(join(folder, 'incidents', ID, file), '{}');
  await expect(incidents.plan(ID, sha256)).rejects.toMatchObject({ code: 'plan-changed' });
});
