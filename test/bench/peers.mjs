import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What we are compared with. Far too heavy to be installed with the project: they lie in its cache. */
const PEERS = { 'ajv-cli': '5.0.0', '@stoplight/spectral-cli': '6.16.3' };
const CACHE = join(import.meta.dirname, '../../node_modules/.cache/firsthour');

/** The programs of the peers, to be run by Node. They are installed with the first use. */
export function peers() {
  const folder = join(CACHE, Object.values(PEERS).join('+'));
  const program = (name) => join(folder, 'node_modules', name, 'dist/index.js');
  if (!Object.keys(PEERS).every((name) => existsSync(program(name)))) install(folder);
  return { ajv: program('ajv-cli'), spectral: program('@stoplight/spectral-cli') };
}

function install(folder) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, dependencies: PEERS }));
  const options = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  execFileSync('npm', ['install', ...options], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
}
