import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';

import { describe, expect, test } from 'vitest';

import type { PackedIncident } from '../../../src/core/incident/bundle/packed.ts';
import type { EntryDraft } from '../../../src/core/incident/entry.ts';
import { sealLine } from '../../../src/core/incident/journal/seal-line.ts';
import { bundles } from '../../../src/shell/bundles/create-bundles.ts';
import { createIncidents } from '../../../src/shell/incidents/create-incidents.ts';
import { SMALL_PLAN } from '../../plans/small-plan.ts';
import { AT, appendNotes, BY, emptyWorkspace, ID, idsIn, note, workspaceWithIncident } from './workspace.ts';

const ALL = { privileged: true };

function taken(id = 'taken'): EntryDraft<'command.taken'> {
  return { id, at: AT, by: BY, type: 'command.taken', data: { copy: 'moved' } };
}

/** Two workspaces: an incident in the first, bundled in a file; nothing in the second. */
async function moved() {
  const from = await workspaceWithIncident();
  await appendNotes(from.incidents, 'one');
  const file = join(from.folder, 'usb.bundle');
  await bundles.write(file, await from.incidents.pack(ID, ALL));
  return { from, to: emptyWorkspace(), file };
}

async function failure(doing: Promise<unknown>): Promise<string> {
  return doing.then(
    () => 'none',
    (problem: Error & { code?: string }) => `${problem.code}: ${problem.message}`,
  );
}

describe('a bundle', () => {
  test('brings all of an incident to another workspace, with the taking behind its last entry', async () => {
    const { from, to, file } = await moved();
    const packed = await bundles.read(file);
    expect(await to.incidents.unpack(packed, taken())).toBe('unpacked');
    expect(await idsIn(to.incidents)).toEqual(['opening', 'one', 'taken']);
    expect((await to.incidents.verify(ID)).ok).toBe(true);
    expect(await to.incidents.plan(ID)).toEqual(SMALL_PLAN);
    const folder = join(to.folder, 'incidents', ID);
    expect(readFileSync(join(folder, 'sources/playbooks/data-centre-loss/en.yaml'), 'utf8')).toBe('language: en\n');
    expect(readdirSync(join(to.folder, 'incidents'))).toEqual([ID]);
    // The copy left behind is the beginning of the one that goes on.
    expect(readFileSync(join(folder, 'journal.jsonl'), 'utf8').startsWith(from.lines().join('\n'))).toBe(true);
  });

  test('brings later plans and, only when wanted, privileged notes; nobody else can read it', async () => {
    const { folder, incidents } = await workspaceWithIncident();
    const other = { ...SMALL_PLAN, playbook: { ...SMALL_PLAN.playbook, id: 'other' } };
    const plan = await incidents.keepPlan(ID, other);
    const { head } = await incidents.read(ID);
    const data = { playbook: { id: 'other', version: '1.0.0', digest: '' }, plan, asked_again: [] };
    await incidents.append(ID, head, [{ id: 'switch', at: AT, by: BY, type: 'playbook.switched', data }]);
    await incidents.writePrivileged(ID, 'counsel says so');
    const file = join(folder, 'usb.bundle');
    await bundles.write(file, await incidents.pack(ID, { privileged: false }));
    expect(gunzipSync(readFileSync(file)).toString()).not.toContain('counsel');
    expect(statSync(file).mode & 0o077).toBe(0);
    const packed = await bundles.read(file);
    expect(packed.plan).toEqual(other);
    const { incidents: there } = emptyWorkspace();
    await there.unpack(packed, taken());
    expect(await there.plan(ID, plan)).toEqual(other);
    const whole = await incidents.pack(ID, ALL);
    expect(whole.files.filter(({ path }) => path.startsWith('privileged/'))).toMatchObject([
      { text: 'counsel says so' },
    ]);
  });

  test('is never written over what is there, and leaves nothing where it cannot be written', async () => {
    const { from, file } = await moved();
    const packed = await from.incidents.pack(ID, ALL);
    const before = readFileSync(file);
    expect(await failure(bundles.room(file))).toContain('exists-already');
    expect(await failure(bundles.write(file, packed))).toContain('exists-already');
    expect(readFileSync(file)).toEqual(before);
    const nowhere = join(from.folder, 'no', 'such.bundle');
    expect(await failure(bundles.room(nowhere))).toContain('bundle-unwritable');
    expect(await failure(bundles.write(nowhere, packed))).toContain('bundle-unwritable');
    await bundles.room(join(from.folder, 'new.bundle'));
    expect(readdirSync(from.folder).sort()).toEqual(['incidents', 'usb.bundle']);
  });
});

describe('a bundle that is none, or not whole', () => {
  async function spoiled(change: (bytes: Buffer) => Buffer): Promise<string> {
    const { to, file } = await moved();
    writeFileSync(file, change(readFileSync(file)));
    const said = await failure(bundles.read(file));
    expect(readdirSync(to.folder)).toEqual([]);
    return said;
  }

  test('says so in one sentence, wherever it broke off', async () => {
    expect(await spoiled(() => Buffer.alloc(0))).toContain('no-bundle');
    for (const part of [0.1, 0.5, 0.99]) {
      expect(await spoiled((bytes) => bytes.subarray(0, bytes.length * part))).toContain('did not arrive whole');
    }
  });

  test('also with one byte flipped, anywhere', async () => {
    const { file } = await moved();
    const whole = readFileSync(file);
    // From behind what gzip says of itself (time, system), which changes nothing.
    for (let place = 10; place < whole.length; place += Math.ceil(whole.length / 60)) {
      const bytes = Buffer.from(whole);
      bytes[place] = (bytes[place] ?? 0) ^ 0x10;
      writeFileSync(file, bytes);
      expect([place, await failure(bundles.read(file))]).toEqual([place, expect.stringContaining('bundle-spoiled')]);
    }
  });

  test('or changed by somebody who mended what seals it: the entries tell', async () => {
    const { file } = await moved();
    const text = gunzipSync(readFileSync(file)).toString();
    const { sealBundle, openBundle } = await import('../../../src/core/incident/bundle/seal-bundle.ts');
    const opened = openBundle(text);
    if ('fault' in opened) throw new Error(opened.fault);
    const changed = opened.files.map((one) => ({ ...one, text: one.text.replace('note one', 'note two') }));
    writeFileSync(file, gzipSync(sealBundle(ID, changed)));
    expect(await failure(bundles.read(file))).toContain('bundle-spoiled');
  });

  test('or something else, or nothing, or far too much', async () => {
    expect(await spoiled(() => Buffer.from('PK\u0003\u0004 a zip file'))).toContain('is no bundle');
    expect(await spoiled(() => gzipSync('{"format":"other"}\n'))).toContain('is no bundle');
    expect(await spoiled(() => gzipSync(Buffer.alloc(257 * 1024 * 1024)))).toContain('more than 256 MB');
    expect(await failure(bundles.read('/nowhere/usb.bundle'))).toContain('There is no /nowhere/usb.bundle.');
  });
});

describe('what is there already', () => {
  test('and is the same is taken; and has gone on since, is not', async () => {
    const { from, file } = await moved();
    const packed = await bundles.read(file);
    expect(await from.incidents.unpack(packed, taken())).toBe('unpacked');
    expect(await idsIn(from.incidents)).toEqual(['opening', 'one', 'taken']);
    expect(await createIncidents(from.folder).unpack(packed, taken('again'))).toBe('longer');
    expect(await idsIn(from.incidents)).toEqual(['opening', 'one', 'taken']);
  });

  test('and went another way is left alone', async () => {
    const { to, file } = await moved();
    const packed = await bundles.read(file);
    await to.incidents.unpack(packed, taken());
    const { from: stranger } = await moved();
    await appendNotes(stranger.incidents, 'apart');
    expect(await stranger.incidents.unpack(await to.incidents.pack(ID, ALL), taken('b'))).toBe('other');
    expect(await idsIn(stranger.incidents)).toEqual(['opening', 'one', 'apart']);
  });

  test('and was handed on, is led on when it comes back, with what came to it elsewhere', async () => {
    const { from, to, file } = await moved();
    await to.incidents.unpack(await bundles.read(file), taken());
    await to.incidents.writePrivileged(ID, 'found out elsewhere');
    await appendNotes(to.incidents, 'two');
    appendFileSync(from.journal, '{"seq":3,"half a line');
    const back = await to.incidents.pack(ID, ALL);
    expect(await from.incidents.unpack(back, taken('home'))).toBe('unpacked');
    expect(await idsIn(from.incidents)).toEqual(['opening', 'one', 'taken', 'two', 'home']);
    expect(await idsIn(createIncidents(from.folder))).toEqual(['opening', 'one', 'taken', 'two', 'home']);
    expect((await from.incidents.verify(ID)).ok).toBe(true);
    const folder = join(from.folder, 'incidents', ID);
    expect(readdirSync(join(folder, 'privileged'))).toHaveLength(1);
    expect(readdirSync(folder).filter((name) => name.includes('new-'))).toEqual([]);
    await appendNotes(from.incidents, 'three');
  });

  test('and is damaged is not touched', async () => {
    const { from, to, file } = await moved();
    await to.incidents.unpack(await bundles.read(file), taken());
    const packed = await to.incidents.pack(ID, ALL);
    appendFileSync(from.journal, `\n${sealLine(note('stranger'), 3, 'e'.repeat(64)).line}\n`);
    const before = from.text();
    expect(await failure(from.incidents.unpack(packed, taken('b')))).toContain('journal-damaged');
    expect(from.text()).toBe(before);
  });

  test('by name only is another one', async () => {
    const { to, file } = await moved();
    mkdirSync(join(to.folder, 'incidents', ID), { recursive: true });
    expect(await to.incidents.unpack(await bundles.read(file), taken())).toBe('other');
    expect(readdirSync(join(to.folder, 'incidents', ID))).toEqual([]);
  });
});

test('taken by several at once it is there once, and one of them knows that it was', async () => {
  const { to, file } = await moved();
  const packed = await bundles.read(file);
  const stores = Array.from({ length: 5 }, () => createIncidents(to.folder));
  const came = await Promise.all(
    stores.map((store, index) => store.unpack(packed, taken(`by-${index}`)).catch(() => 'failed')),
  );
  expect(came.filter((one) => one === 'unpacked')).toHaveLength(1);
  expect(await idsIn(createIncidents(to.folder))).toHaveLength(3);
  expect(readdirSync(join(to.folder, 'incidents'))).toEqual([ID]);
});

describe('a folder that was copied', () => {
  test('is read as a bundle is: no link is followed, and torn lines stay behind', async () => {
    const { from, to } = await moved();
    const folder = join(from.folder, 'incidents', ID);
    appendFileSync(from.journal, '\n{"seq":3,"torn');
    symlinkSync('/etc/hostname', join(folder, 'sources', 'link.yaml'));
    const packed: PackedIncident = await bundles.read(folder);
    expect(packed.files.map(({ path }) => path)).not.toContain('sources/link.yaml');
    expect(await to.incidents.unpack(packed, taken())).toBe('unpacked');
    expect((await to.incidents.verify(ID)).ok).toBe(true);
  });

  test('without an incident in it says so', async () => {
    const { folder } = emptyWorkspace();
    expect(await failure(bundles.read(folder))).toContain('There is no incident in');
    expect(existsSync(join(folder, 'incidents'))).toBe(false);
  });
});
