import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The package as it is published, and a project of somebody else that has installed it. */
export type Packed = {
  /** Paths in the package, sorted. */
  readonly files: readonly string[];
  readonly tarball: string;
  readonly project: string;
  /** Runs a program in the project, to its end; the environment has its own npm cache. Rejects when it does not exit 0. */
  readonly run: (program: string, words: readonly string[]) => Promise<string>;
  readonly clear: () => void;
};

/** Packs what is built, and installs it with nothing but the tarball at hand: a package that needs another fails here. */
export async function packed(): Promise<Packed> {
  const folder = mkdtempSync(join(tmpdir(), 'firsthour-package-'));
  const env = { PATH: process.env.PATH, HOME: folder, npm_config_cache: join(folder, 'cache') };
  const npm = async (cwd: string, words: readonly string[]) =>
    (await run('npm', [...words, '--offline', '--no-audit', '--no-fund'], { cwd, env })).stdout;
  const [told] = JSON.parse(await npm(resolve('.'), ['pack', '--json', '--pack-destination', folder])) as [
    { readonly filename: string; readonly files: readonly { readonly path: string }[] },
  ];
  const tarball = join(folder, told.filename);
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'project', private: true, type: 'module' }));
  await npm(folder, ['install', tarball]);
  return {
    files: told.files.map(({ path }) => path).sort(),
    tarball,
    project: folder,
    run: async (program, words) => (await run(program, words, { cwd: folder, env })).stdout,
    clear: () => rmSync(folder, { recursive: true, force: true }),
  };
}
