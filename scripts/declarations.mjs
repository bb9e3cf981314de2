import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { promisify } from 'node:util';

const ENTRIES = ['index.d.ts', 'receiver.d.ts'];
/** The places of a declaration that name another of ours; TypeScript leaves them as the sources have them. */
const TARGET = /((?:from|import\() ?["'])(\.{1,2}\/[^"']+)\.[tj]s(?=["'])/g;

/** Writes declarations of what the library's entries show into a folder. What is only used inside is not among them. */
export async function declarations(root, outDir) {
  const all = `${outDir}-all`;
  await tsc(root, ['-p', 'tsconfig.types.json', '--outDir', all]);
  const reached = new Set(ENTRIES);
  for (const file of reached) {
    // What was JavaScript has a declaration in src/ already.
    const text = readFileSync(existsSync(join(all, file)) ? join(all, file) : join(root, 'src', file), 'utf8');
    for (const [, , target] of text.matchAll(TARGET)) reached.add(`${posix.join(posix.dirname(file), target)}.d.ts`);
    mkdirSync(dirname(join(outDir, file)), { recursive: true });
    writeFileSync(join(outDir, file), text.replace(TARGET, '$1$2.js'));
  }
  rmSync(all, { recursive: true });
}

async function tsc(root, words) {
  const program = join(root, 'node_modules/typescript/bin/tsc');
  try {
    await promisify(execFile)(process.execPath, [program, ...words], { cwd: root });
  } catch (error) {
    throw new Error(`there are no types of the library:\n${error.stdout || error.message}`);
  }
}
