import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

import { Failure } from '../core/failure.ts';
import type { ShippedFolder, SourceFile } from '../ports.ts';
import { errorCode } from './incidents/disk-failure.ts';

/** The program's own folder: the nearest upwards with a package.json. The built file and this one lie at different depths. */
function home(): string {
  const start = dirname(fileURLToPath(import.meta.url));
  for (let folder = start; ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'package.json'))) return folder;
    if (folder === dirname(folder)) throw incomplete('package.json');
  }
}

const BESIDE_THE_CODE: readonly ShippedFolder[] = ['connectors', 'rules'];

/** Files that come with the program, by their path below the folder. */
export async function readShipped(folder: ShippedFolder): Promise<readonly SourceFile[]> {
  const root = BESIDE_THE_CODE.includes(folder) ? besideTheCode(folder) : join(home(), folder);
  try {
    const found = await readdir(root, { recursive: true, withFileTypes: true });
    const paths = found.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
    return await Promise.all(
      paths.sort().map(async (path) => ({
        path: relative(root, path).split(sep).join('/'),
        text: await readFile(path, 'utf8'),
      })),
    );
  } catch (cause) {
    throw errorCode(cause) === undefined ? cause : incomplete(`${folder}/`, cause);
  }
}

function besideTheCode(folder: ShippedFolder): string {
  const built = join(home(), 'dist', folder);
  return existsSync(built) ? built : join(home(), 'src', folder);
}

function incomplete(what: string, cause?: unknown): Failure {
  const message = `The program is not complete: its own ${what} cannot be read.`;
  return new Failure('program-incomplete', message, 'Install firsthour again.', { cause });
}
