// Builds dist/ from src/, unless it was built from these very files (--force builds anyway).
// It is made elsewhere and put in place whole: a build that fails or is interrupted leaves the old dist/ as it was.
import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';

import { filesBelow, fingerprint } from './fingerprint.mjs';
import { generate } from './generate.mjs';

const root = join(import.meta.dirname, '..');
const dist = join(root, 'dist');
const inputs = [
  'src',
  'schemas',
  'scripts',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'tsconfig.types.json',
];
/** Shipped beside the code, at the same place relative to main.cjs as to main.ts. */
const data = ['connectors', 'rules'];

function builtFrom() {
  try {
    return readFileSync(join(dist, '.built-from'), 'utf8');
  } catch {
    return undefined;
  }
}

/** Fills the folder with all that is shipped as dist/. */
async function buildInto(outDir, digest) {
  const [{ bundle }, { declarations }] = await Promise.all([import('./bundle.mjs'), import('./declarations.mjs')]);
  mkdirSync(outDir, { recursive: true });
  await bundle(root, outDir);
  await declarations(root, join(outDir, 'types'));
  for (const file of data.flatMap((folder) => filesBelow(join(root, 'src', folder)))) {
    cpSync(file, join(outDir, relative(join(root, 'src'), file)));
  }
  writeFileSync(join(outDir, '.built-from'), digest);
}

process.chdir(root);
const workshop = join(root, 'node_modules/.cache/firsthour', `dist-${process.pid}`);
try {
  await generate();
  const digest = fingerprint(root, inputs);
  if (process.argv.includes('--force') || builtFrom() !== digest) {
    await buildInto(workshop, digest);
    rmSync(dist, { recursive: true, force: true });
    renameSync(workshop, dist);
  }
} catch (error) {
  console.error(`dist/ was not built: ${error.message}`);
  process.exitCode = 1;
} finally {
  rmSync(workshop, { recursive: true, force: true });
}
