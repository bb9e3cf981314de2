import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

import type { SourceFile } from '../ports.ts';

/** The program's own folder: the nearest upwards with a package.json. The built file and this one lie at different depths. */
function home(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder);
  return folder;
}

/** Files that come with the program, by their path below the folder. */
export async function readShipped(folder: 'playbooks' | 'examples' | 'connectors'): Promise<readonly SourceFile[]> {
  const root = folder === 'connectors' ? connectors() : join(home(), folder);
  const found = await readdir(root, { recursive: true, withFileTypes: true });
  const paths = found.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Promise.all(
    paths.sort().map(async (path) => ({
      path: relative(root, path).split(sep).join('/'),
      text: await readFile(path, 'utf8'),
    })),
  );
}

function connectors(): string {
  const built = join(home(), 'dist', 'connectors');
  return existsSync(built) ? built : join(home(), 'src', 'connectors');
}
