import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { buildSync } from 'esbuild';
import { afterAll } from 'vitest';

/** Bundles a program for Node into a temporary folder that goes with the tests of this file. Returns the program. */
export function bundleProgram(entry: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'firsthour-pty-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const outfile = join(folder, 'program.mjs');
  buildSync({
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    // Packages that are not ES modules ask for Node's own modules by `require`.
    banner: {
      js: "import { createRequire as makeRequire } from 'node:module'; const require = makeRequire(import.meta.url);",
    },
  });
  return outfile;
}
