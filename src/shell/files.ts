import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';

import { Failure } from '../core/failure.ts';
import type { Files } from '../ports.ts';
import type { Place } from './find-workspace.ts';
import { folderOf } from './find-workspace.ts';

/** Files on the disk; relative paths are the workspace's. */
export function createFiles(place: Place): Files {
  const at = (path: string) => ('folder' in place ? resolve(place.folder, path) : resolve(path));
  return {
    get workspace() {
      return folderOf(place);
    },
    read: async (path) => {
      try {
        return await readFile(at(path), 'utf8');
      } catch (cause) {
        throw cannot('read', path, cause);
      }
    },
    write: async (path, text) => {
      try {
        await mkdir(dirname(at(path)), { recursive: true });
        await writeFile(at(path), text, { flag: 'wx' });
      } catch (cause) {
        throw cannot('write', path, cause);
      }
    },
    replace: async (path, text) => {
      const fresh = `${at(path)}.${process.pid}.tmp`;
      try {
        await mkdir(dirname(fresh), { recursive: true });
        await writeFile(fresh, text);
        await rename(fresh, at(path));
      } catch (cause) {
        await rm(fresh, { force: true });
        throw cannot('write', path, cause);
      }
    },
  };
}

const WHY: Readonly<Record<string, string>> = {
  ENOENT: 'it does not exist',
  EACCES: 'it is not allowed',
  EPERM: 'it is not allowed',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of its path is no folder',
  EEXIST: 'it exists already',
  ENOSPC: 'the disk is full',
  EROFS: 'the disk can only be read',
};

function cannot(verb: 'read' | 'write', path: string, cause: unknown): Failure {
  const code = (cause as NodeJS.ErrnoException).code ?? '';
  const hint =
    verb === 'read' ? 'Look at the path and who may read it.' : 'Look at the path, the space and who may write there.';
  return new Failure(
    `cannot-${verb}`,
    `Could not ${verb} ${path}: ${WHY[code] ?? (code || 'for a reason unknown')}.`,
    hint,
    { cause },
  );
}
