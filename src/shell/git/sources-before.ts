import { dirname, resolve } from 'node:path';

import { type FoundFile, LARGEST_FILE } from '../../core/document/source-file.ts';
import { Failure } from '../../core/failure.ts';
import type { SourceSet } from '../../ports.ts';
import { baseOf } from './base-of.ts';
import { runGit } from './run-git.ts';

/** A file of a commit. `path`: below the folder that was asked about. */
type Blob = { readonly path: string; readonly id: string; readonly size: number };

/** Of a playbook, or shared by all. */
const OURS = /^([^/]+\/)?[^/]+\.ya?ml$/;

/**
 * The files of a set's playbooks, and the texts that these share, as they were where the work in hand left a revision, with
 * the paths of the set. None where the folder did not exist then. Fails, in one sentence, without git, outside a
 * repository, in a clone without that history, and for a revision that there is not.
 */
export async function sourcesBefore(
  { files, shown }: SourceSet,
  revision: string,
  here: string,
): Promise<readonly FoundFile[]> {
  const inside = files.find(({ path }) => /^playbooks\/[^/]+\/[^/]+$/.test(path));
  if (!inside) return [];
  const folder = dirname(dirname(resolve(here, shown[inside.path] ?? inside.path)));
  const blobs = await blobsAt(folder, await baseOf(folder, revision));
  const texts = await contentsOf(folder, blobs);
  return blobs.map(({ path }, index) => foundFile(`playbooks/${path}`, texts[index]));
}

async function blobsAt(folder: string, commit: string): Promise<readonly Blob[]> {
  const listed = await runGit(folder, ['ls-tree', '-r', '-l', '-z', commit]);
  if (listed.code !== 0) throw unreadable(listed.err);
  return String(listed.out)
    .split('\0')
    .flatMap((line) => {
      const [, mode, id = '', size, path = ''] = /^(\d+) blob (\w+) +(\d+)\t(.*)$/s.exec(line) ?? [];
      const isFile = mode === '100644' || mode === '100755';
      return isFile && OURS.test(path) ? [{ path, id, size: Number(size) }] : [];
    });
}

/** The bytes of each, in order; undefined for one that is too large to be ours. */
async function contentsOf(folder: string, blobs: readonly Blob[]): Promise<readonly (Buffer | undefined)[]> {
  const wanted = blobs.filter(({ size }) => size <= LARGEST_FILE);
  const batch = await runGit(folder, ['cat-file', '--batch'], wanted.map(({ id }) => `${id}\n`).join(''));
  if (batch.code !== 0) throw unreadable(batch.err);
  let at = 0;
  return blobs.map((blob) => {
    if (blob.size > LARGEST_FILE) return undefined;
    const end = batch.out.indexOf('\n', at);
    if (String(batch.out.subarray(at, end)) !== `${blob.id} blob ${blob.size}`) throw unreadable('');
    at = end + 1 + blob.size + 1;
    return batch.out.subarray(end + 1, end + 1 + blob.size);
  });
}

function foundFile(path: string, bytes: Buffer | undefined): FoundFile {
  if (!bytes) return { path, unread: 'too-large', words: '' };
  try {
    return { path, text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return { path, unread: 'not-utf8', words: '' };
  }
}

function unreadable(words: string): Failure {
  return new Failure(
    'history-unreadable',
    'Git could not read what was in that commit.',
    'Fetch the whole history (git fetch --unshallow, or a clone without --filter), or look at git fsck.',
    { cause: new Error(words) },
  );
}
