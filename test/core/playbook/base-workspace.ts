import { join } from 'node:path';

import type { SourceFile } from '../../../src/core/document/source-file.ts';
import { readFolder } from '../../golden/validate/read-folder.ts';

const ROOT = join(import.meta.dirname, '../../..');

/** The workspace that every golden fault changes, and the connectors that come with the program. */
export const BASE = readFolder(join(ROOT, 'test/golden/validate/base'));
export const CONNECTORS = readFolder(join(ROOT, 'src/connectors'));

/** Texts by path as files. */
export function asFiles(byPath: Readonly<Record<string, string>>): readonly SourceFile[] {
  return Object.entries(byPath).map(([path, text]) => ({ path, text }));
}
