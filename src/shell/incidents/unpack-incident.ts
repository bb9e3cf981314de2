import { randomBytes } from 'node:crypto';
import { mkdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import type { PackedFile, PackedIncident } from '../../core/incident/bundle/packed.ts';
import type { Entry, EntryDraft } from '../../core/incident/entry.ts';
import { sealLine } from '../../core/incident/journal/seal-line.ts';
import { buildFolder } from './build-incident.ts';
import type { Held } from './create-incidents.ts';
import { damagedJournal } from './damaged-journal.ts';
import { diskFailure } from './disk-failure.ts';
import { JOURNAL } from './find-incidents.ts';
import { syncFolder, writeSynced } from './sync-file.ts';

type Unpacked = 'unpacked' | 'longer' | 'other';

/**
 * Puts an incident from elsewhere into a workspace, with `taken` behind its last entry. New: built in a hidden folder, synced and
 * renamed. There up to an earlier entry (it was handed on, and comes back): its journal is replaced by the longer one, at once.
 */
export async function unpackIncident(
  workspace: string,
  packed: PackedIncident,
  taken: EntryDraft<'command.taken'>,
  there: Held | null,
): Promise<Unpacked> {
  if (!there) {
    const built = await buildFolder(workspace, packed, (folder) => writeFiles(folder, withEntry(packed, taken)));
    return built === 'created' ? 'unpacked' : 'other';
  }
  const { entries, head, damage } = await there.journal.read();
  if (damage) throw damagedJournal(`${there.name}/${JOURNAL}`, damage.line);
  const how = compare(entries, packed.entries);
  if (how === 'same') return (await there.journal.append(head, [taken])) === 'raced' ? 'longer' : 'unpacked';
  return how === 'shorter' ? leadOn(join(workspace, there.name), there, withEntry(packed, taken)) : how;
}

/** Puts an incident from elsewhere into a workspace, as it is. */
export async function keepIncident(
  workspace: string,
  packed: PackedIncident,
  there: Held | null,
): Promise<'kept' | 'there' | 'other'> {
  if (there) {
    const how = compare((await there.journal.read()).entries, packed.entries);
    // What was noted after it does not make it another one.
    return how === 'same' || how === 'longer' ? 'there' : 'other';
  }
  const built = await buildFolder(workspace, packed, (folder) => writeFiles(folder, packed.files));
  return built === 'created' ? 'kept' : 'other';
}

/** What is here, beside what comes. */
function compare(here: readonly Entry[], comes: readonly Entry[]): 'same' | 'shorter' | 'longer' | 'other' {
  const common = Math.min(here.length, comes.length);
  if (here[common - 1]?.hash !== comes[common - 1]?.hash) return 'other';
  if (here.length === comes.length) return 'same';
  return here.length < comes.length ? 'shorter' : 'longer';
}

function withEntry({ entries, files }: PackedIncident, taken: EntryDraft<'command.taken'>): readonly PackedFile[] {
  const last = entries.at(-1);
  const { line } = sealLine(taken, last?.seq === undefined ? 1 : last.seq + 1, last?.hash ?? '');
  return files.map((file) => (file.path === JOURNAL ? { ...file, text: `${file.text}${line}\n` } : file));
}

async function writeFiles(folder: string, files: readonly PackedFile[]): Promise<void> {
  for (const { path, text } of files) {
    const isNote = path.startsWith('privileged/');
    await mkdir(dirname(join(folder, path)), { recursive: true, ...(isNote ? { mode: 0o700 } : {}) });
    await writeSynced(join(folder, path), text, isNote ? 0o600 : 0o666);
  }
}

/** Under its name only once all of it is on the disk. */
async function writeWhole(folder: string, file: PackedFile): Promise<void> {
  const fresh = `${file.path}.new-${randomBytes(8).toString('hex')}`;
  await writeFiles(folder, [{ ...file, path: fresh }]);
  await rename(join(folder, fresh), join(folder, file.path));
}

/** What the journal will name, first. */
async function writeMissing(folder: string, files: readonly PackedFile[]): Promise<void> {
  for (const file of files) {
    const there = await stat(join(folder, file.path)).then(
      () => true,
      () => false,
    );
    if (!there) await writeWhole(folder, file);
  }
}

/** Replaces the journal, unless somebody has written to it meanwhile. Whoever holds the old file reads on in the new one. */
async function leadOn(folder: string, { name, journal }: Held, files: readonly PackedFile[]): Promise<Unpacked> {
  const path = join(folder, JOURNAL);
  const fresh = `${path}.new-${randomBytes(8).toString('hex')}`;
  const before = journal.stamp();
  try {
    await writeMissing(folder, files);
    await writeSynced(fresh, files.find((file) => file.path === JOURNAL)?.text ?? '');
    const now = await stat(path, { bigint: true });
    if (now.ino !== before?.file || Number(now.size) !== before.size) return 'longer';
    await rename(fresh, path);
    await syncFolder(folder);
    return 'unpacked';
  } catch (error) {
    throw diskFailure('journal-unwritable', `write to ${name}/${JOURNAL}`, error);
  } finally {
    await rm(fresh, { force: true }).catch(() => undefined);
  }
}
