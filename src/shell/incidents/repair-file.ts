import { randomBytes } from 'node:crypto';
import { constants, createReadStream } from 'node:fs';
import { copyFile, link, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import { Failure } from '../../core/failure.ts';
import type { Entry } from '../../core/incident/entry.ts';
import type { Checkpoint } from '../../core/incident/journal/journal-reader.ts';
import { appendBytes, sealLine } from '../../core/incident/journal/seal-line.ts';
import type { Incidents } from '../../ports.ts';
import { diskFailure, errorCode } from './disk-failure.ts';
import { syncFolder } from './sync-file.ts';
import { readChain } from './verify-file.ts';

/** Who repairs, when and why; `id` is the new entry's. */
export type Repair = Parameters<Incidents['repair']>[1];

/**
 * Makes a damaged journal writable again: its accepted part as it stands, and an entry on what was left. The whole old
 * file is kept beside it. `sound` when there is no damage: then there is nothing to leave.
 */
export async function repairFile(
  path: string,
  name: string,
  repair: Repair,
): Promise<Entry<'journal.repaired'> | 'sound'> {
  const before = await identity(path, name);
  const { checkpoint, damage } = await readChain(path, name);
  if (!damage) return 'sound';
  if (checkpoint.seq === 0) throw nothingLeft(name);
  const sealed = repairEntry(repair, checkpoint, Number(before.size));
  const fresh = `${path}.new-${randomBytes(8).toString('hex')}`;
  try {
    await writeAccepted(path, fresh, checkpoint, appendBytes([sealed]));
    const now = await identity(path, name);
    if (now.ino !== before.ino || now.size !== before.size) throw changedMeanwhile(name);
    await keep(path, join(dirname(path), sealed.entry.data.kept_as));
    await rename(fresh, path);
    await syncFolder(dirname(path));
    return sealed.entry;
  } catch (error) {
    throw diskFailure('journal-unwritable', `repair ${name}`, error);
  } finally {
    await rm(fresh, { force: true }).catch(() => undefined);
  }
}

function repairEntry({ id, at, by, because }: Repair, { seq, head, offset }: Checkpoint, size: number) {
  const data = {
    because,
    // No colons, which Windows does not take.
    kept_as: `journal.jsonl.kept-${at.replaceAll(/[-:.]/g, '')}`,
    entries: seq,
    left_bytes: size - offset,
  };
  return sealLine({ id, at, by, type: 'journal.repaired', data }, seq + 1, head);
}

async function identity(path: string, name: string): Promise<{ readonly ino: bigint; readonly size: bigint }> {
  return stat(path, { bigint: true }).catch((error: unknown) => {
    throw diskFailure('journal-unreadable', `read ${name}`, error);
  });
}

async function writeAccepted(path: string, fresh: string, { offset }: Checkpoint, entry: Buffer): Promise<void> {
  const handle = await open(fresh, 'wx');
  try {
    for await (const chunk of createReadStream(path, { end: offset - 1 })) await handle.writeFile(chunk);
    await handle.writeFile(entry);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** A second name for the old file, so that there is a journal at every moment; a copy where the disk knows no second names. */
async function keep(path: string, kept: string): Promise<void> {
  try {
    await link(path, kept);
  } catch (error) {
    if (errorCode(error) === 'EEXIST') throw error;
    await copyFile(path, kept, constants.COPYFILE_EXCL);
  }
}

function nothingLeft(name: string): Failure {
  const hint = 'Put back a copy of the folder, or start the incident anew.';
  return new Failure('journal-unreadable', `Could not repair ${name}: it has no readable first entry.`, hint);
}

function changedMeanwhile(name: string): Failure {
  const hint = 'Run firsthour verify, then repair again.';
  return new Failure('journal-unwritable', `Could not repair ${name}: somebody else wrote to it.`, hint);
}
