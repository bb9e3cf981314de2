import { randomBytes } from 'node:crypto';
import { link, lstat, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';

import { cleanLine } from '../../core/channel/clean.ts';
import { Failure } from '../../core/failure.ts';
import { openBundle, sealBundle } from '../../core/incident/bundle/seal-bundle.ts';
import type { Bundles } from '../../ports.ts';
import { diskFailure, errorCode } from '../incidents/disk-failure.ts';
import { checked, MOST_BYTES, packFolder, tooLarge } from '../incidents/pack-folder.ts';
import { syncFolder, writeSynced } from '../incidents/sync-file.ts';

/** Bundles as files: the text of a bundle, compressed. */
export const bundles: Bundles = {
  room: async (path) => {
    const fresh = beside(path);
    try {
      await refuseThere(path);
      await (await open(fresh, 'wx', 0o600)).close();
    } catch (error) {
      throw diskFailure('bundle-unwritable', `write ${cleanLine(path)}`, error);
    } finally {
      await rm(fresh, { force: true }).catch(() => undefined);
    }
  },
  write: async (path, packed) => {
    const fresh = beside(path);
    try {
      const bytes = await promisify(gzip)(sealBundle(packed.id, packed.files));
      await writeSynced(fresh, bytes, 0o600);
      await putInPlace(fresh, path);
      await syncFolder(dirname(resolve(path)));
    } catch (error) {
      throw diskFailure('bundle-unwritable', `write ${cleanLine(path)}`, error);
    } finally {
      await rm(fresh, { force: true }).catch(() => undefined);
    }
  },
  read: async (path) => {
    const name = cleanLine(path);
    try {
      const found = await stat(resolve(path));
      if (found.isDirectory()) return await packFolder(resolve(path), name, { privileged: true });
      if (found.size > MOST_BYTES) throw tooLarge(name);
      const opened = openBundle(await unzipped(await readFile(resolve(path)), name));
      if ('fault' in opened) throw FAULTS[opened.fault](name);
      const packed = checked(opened.files, name);
      // A folder may hold what a killed writer left; in a bundle every line is an entry.
      if (!opened.files.every(({ text }, index) => text === packed.files[index]?.text)) throw spoiled(name);
      return packed;
    } catch (error) {
      throw errorCode(error) === 'ENOENT' ? absent(name) : diskFailure('bundle-unreadable', `read ${name}`, error);
    }
  },
};

async function unzipped(bytes: Buffer, name: string): Promise<string> {
  try {
    return (await promisify(gunzip)(bytes, { maxOutputLength: MOST_BYTES })).toString();
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    if (code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge(name);
    // Whatever is not compressed at all is none of ours; what breaks off or does not add up was one.
    throw bytes[0] === 0x1f && bytes[1] === 0x8b ? spoiled(name) : noBundle(name);
  }
}

const FAULTS = { 'no-bundle': noBundle, newer, spoiled };

function absent(name: string): Failure {
  return new Failure('bundle-unreadable', `There is no ${name}.`, 'Look at the path: it counts from where you stand.');
}

function noBundle(name: string): Failure {
  const hint = 'Name a file made by firsthour bundle, or a folder out of incidents/.';
  return new Failure('no-bundle', `${name} is no bundle of firsthour.`, hint);
}

function newer(name: string): Failure {
  return new Failure('bundle-newer', `${name} was made by a newer firsthour.`, 'Use that one here too.');
}

function spoiled(name: string): Failure {
  const hint = 'Copy it again from where it was made; firsthour bundle makes it anew there.';
  return new Failure('bundle-spoiled', `${name} did not arrive whole, or was changed: nothing was taken.`, hint);
}

function beside(path: string): string {
  const whole = resolve(path);
  return join(dirname(whole), `.${basename(whole)}.new-${randomBytes(8).toString('hex')}`);
}

async function refuseThere(path: string): Promise<void> {
  const there = await lstat(resolve(path)).then(
    () => true,
    (error: unknown) => {
      if (errorCode(error) === 'ENOENT') return false;
      throw error;
    },
  );
  if (there) throw exists(path);
}

function exists(path: string): Failure {
  return new Failure('exists-already', `${cleanLine(path)} exists already: nothing was written.`, 'Name another file.');
}

/** Under its name only where nothing has it; where the disk knows no second names, as near to that as can be. */
async function putInPlace(fresh: string, path: string): Promise<void> {
  try {
    await link(fresh, resolve(path));
  } catch (error) {
    if (errorCode(error) === 'EEXIST') throw exists(path);
    await refuseThere(path);
    await rename(fresh, resolve(path));
  }
}
