import { spawn } from 'node:child_process';

import { Failure } from '../../core/failure.ts';

/** What git said. */
export type Ran = { readonly code: number; readonly out: Buffer; readonly err: string };

/** What a hook tells git about another call than ours. */
const NOT_OURS = ['GIT_DIR', 'GIT_WORK_TREE', 'GIT_INDEX_FILE', 'GIT_PREFIX', 'GIT_OBJECT_DIRECTORY'];

/** Runs git in a folder, in English, asking nobody and fetching nothing. */
export function runGit(folder: string, args: readonly string[], input = ''): Promise<Ran> {
  const inherited = Object.entries(process.env).filter(([name]) => !NOT_OURS.includes(name));
  const quiet = { LC_ALL: 'C', GIT_TERMINAL_PROMPT: '0', GIT_OPTIONAL_LOCKS: '0', GIT_NO_LAZY_FETCH: '1' };
  return new Promise((resolve, reject) => {
    const git = spawn('git', ['-C', folder, ...args], { env: { ...Object.fromEntries(inherited), ...quiet } });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    git.stdout.on('data', (some: Buffer) => out.push(some));
    git.stderr.on('data', (some: Buffer) => err.push(some));
    git.on('error', (cause) => reject(noGit(cause)));
    git.on('close', (code) => resolve({ code: code ?? 1, out: Buffer.concat(out), err: String(Buffer.concat(err)) }));
    // Git may be gone before it has read all: its exit code tells.
    git.stdin.on('error', () => undefined);
    git.stdin.end(input);
  });
}

function noGit(cause: unknown): Failure {
  return new Failure(
    'no-git',
    'Could not run git, which --since needs.',
    'Install git where this runs, or leave --since out.',
    { cause },
  );
}
