import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { rolldown } from 'rolldown';
import { afterAll } from 'vitest';

/** Bundles a program for Node into a temporary folder that goes with the tests of this file. Returns the program. */
export async function bundleProgram(entry: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'firsthour-pty-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'program.mjs');
  const build = await rolldown({ input: entry, platform: 'node', transform: { target: 'node20' } });
  await build.write({ file, format: 'es', codeSplitting: false });
  await build.close();
  return file;
}
