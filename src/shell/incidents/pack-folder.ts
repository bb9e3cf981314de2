import { lstat, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { Failure } from '../../core/failure.ts';
import { judgeFiles } from '../../core/incident/bundle/judge-files.ts';
import type { PackedFile, PackedIncident, PackFault } from '../../core/incident/bundle/packed.ts';
import { diskFailure, errorCode } from './disk-failure.ts';

/** More text than this, in bytes, is no incident that one hour makes, and would fill the memory. */
export const MOST_BYTES = 256 * 1024 * 1024;

const ALONE = /^(?:journal\.jsonl|score\.json|plan(?:-[0-9a-f]{12})?\.json)$/;

/** All of an incident's folder that makes the incident, checked. `name` is what people read. */
export async function packFolder(
  folder: string,
  name: string,
  { privileged }: { readonly privileged: boolean },
): Promise<PackedIncident> {
  try {
    const inner = ['sources', ...(privileged ? ['privileged'] : [])];
    const alone = (await readdir(folder)).filter((path) => ALONE.test(path));
    const paths = [...alone, ...(await Promise.all(inner.map((part) => filesIn(folder, part)))).flat()];
    return checked(await readAll(folder, name, paths), name);
  } catch (error) {
    throw diskFailure('incident-unreadable', `read ${name}`, error);
  }
}

/** What was read, if it is an incident; else what is the matter with it, in one sentence. */
export function checked(files: readonly PackedFile[], name: string): PackedIncident {
  const packed = judgeFiles(files);
  if ('fault' in packed) throw new Failure('incident-unsound', ...FAULTS[packed.fault](name));
  return packed;
}

const AGAIN = 'Copy it again from where it came from.';
const FAULTS: Readonly<Record<PackFault, (name: string) => readonly [message: string, hint: string]>> = {
  'no-incident': (name) => [
    `There is no incident in ${name}.`,
    'Name a file made by firsthour bundle, or a folder out of incidents/.',
  ],
  'wrong-path': (name) => [
    `${name} holds files that are no incident's: nothing was taken.`,
    'Ask who made it, and have it made again with firsthour bundle.',
  ],
  'journal-damaged': (name) => [
    `The journal in ${name} is damaged: nothing was taken.`,
    `${AGAIN} If there is no better one: put the folder into incidents/, and firsthour repair --because WHY.`,
  ],
  'plan-changed': (name) => [
    `The plan in ${name} is not the one that the incident was started with: nothing was taken.`,
    AGAIN,
  ],
  'note-changed': (name) => [`A privileged note in ${name} is not the one that was written: nothing was taken.`, AGAIN],
};

async function readAll(folder: string, name: string, paths: readonly string[]): Promise<readonly PackedFile[]> {
  const files: PackedFile[] = [];
  let bytes = 0;
  for (const path of paths) {
    const size = await sizeOf(join(folder, path));
    if (size === null) continue;
    bytes += size;
    if (bytes > MOST_BYTES) throw tooLarge(name);
    files.push({ path, text: await readFile(join(folder, path), 'utf8') });
  }
  return files;
}

/** Bytes of a plain file; null for whatever is none: a link leads who knows where. */
async function sizeOf(path: string): Promise<number | null> {
  try {
    const found = await lstat(path);
    return found.isFile() ? found.size : null;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  }
}

async function filesIn(folder: string, part: string): Promise<readonly string[]> {
  try {
    const found = await readdir(join(folder, part), { recursive: true });
    return found.map((path) => `${part}/${path.replaceAll('\\', '/')}`).sort();
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return [];
    throw error;
  }
}

/** Nothing that large is read. */
export function tooLarge(name: string): Failure {
  const most = `${MOST_BYTES / 1024 / 1024} MB`;
  return new Failure('bundle-too-large', `${name} holds more than ${most}: it was not read.`, 'Is it an incident?');
}
