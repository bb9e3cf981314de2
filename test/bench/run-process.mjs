import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const PROGRAM = join(import.meta.dirname, '../../dist/main.cjs');
const MOST_OUTPUT = 64 * 1024 * 1024;

/**
 * Runs a process to its end, without a terminal: how long it took in ms, and what it printed. Any exit code but 0 is an
 * error. Floor and program have the same environment, since some of it (more certificates, say) slows every start of Node.
 */
export function runProcess(command, args, { cwd, env = {} } = {}) {
  const surroundings = { ...process.env, FIRSTHOUR_WORKSPACE: '', ...env };
  const options = { cwd, env: surroundings, encoding: 'utf8', maxBuffer: MOST_OUTPUT };
  const began = performance.now();
  const { status, stdout, stderr, error } = spawnSync(command, args, options);
  const ms = performance.now() - began;
  if (error) throw new Error(`${command} could not be run: ${error.message}`);
  if (status !== 0) throw new Error(`${[command, ...args].join(' ')} ended with ${status}:\n${stderr}${stdout}`);
  return { ms, out: stdout };
}

/** Runs the built program. */
export function firsthour(argv, setting) {
  return runProcess(process.execPath, [PROGRAM, ...argv], setting);
}

/** The least that a program on Node can take: an empty one. */
export function emptyProcess() {
  return runProcess(process.execPath, ['-e', '0']);
}
