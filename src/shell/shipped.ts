import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

import { Failure } from '../core/failure.ts';
import type { SourceFile, World } from '../ports.ts';
import { errorCode } from './incidents/disk-failure.ts';

/** The program's own folder: the nearest upwards with a package.json. The built file and this one lie at different depths. */
function home(): string {
  const start = dirname(fileURLToPath(import.meta.url));
  for (let folder = start; ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'package.json'))) return folder;
    if (folder === dirname(folder)) throw incomplete('package.json');
  }
}

type Shipped = Parameters<World['shipped']>[0];

/** Files that come with the program, by their path below the folder. */
export async function readShipped(folder: Shipped): Promise<readonly SourceFile[]> {
  const root = folder === 'connectors' || folder === 'lexicons' ? besideTheCode(folder) : join(home(), folder);
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

function besideTheCode(folder: Shipped): string {
  const built = join(home(), 'dist', folder);
  return existsSync(built) ? built : join(home(), 'src', folder);
}

function incomplete(what: string, cause?: unknown): Failure {
  const message = `The program is not complete: its own ${what} cannot be read.`;
  return new Failure('program-incomplete', message, 'Install firsthour again.', { cause });
}
