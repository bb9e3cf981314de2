// Installs what package-lock.json names, and only when node_modules is missing or older than it.
import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');

/** Milliseconds since 1970, or 0 when there is no such file. */
function changedAt(file) {
  return statSync(join(root, file), { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

/** npm writes its hidden lockfile last, so an install that was cut short counts as none. */
const installedAt = changedAt('node_modules/.package-lock.json');

if (installedAt === 0 || installedAt < changedAt('package-lock.json')) {
  const wanted = ['ci', '--include=dev', '--no-audit', '--no-fund'];
  const npm = process.env.npm_execpath;
  const options = { cwd: root, stdio: 'inherit' };
  const { status, error } = npm?.endsWith('.js')
    ? spawnSync(process.execPath, [npm, ...wanted], options)
    : spawnSync('npm', wanted, { ...options, shell: process.platform === 'win32' });
  if (error) console.error(`npm did not start: ${error.message}`);
  process.exitCode = status ?? 1;
}
