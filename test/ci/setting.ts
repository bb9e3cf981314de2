import { execFile } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

import { parse } from 'yaml';

/** The top of the repository. */
export const ROOT = join(import.meta.dirname, '../..');

/** A YAML file at or below the top. */
export function yamlAt(path: string): unknown {
  return parse(readFileSync(join(ROOT, path), 'utf8'));
}

export type Ran = { readonly exit: number; readonly out: string; readonly err: string };

/** A checkout with a workspace in `crisis/`, as a CI job finds it. */
export type Checkout = {
  readonly folder: string;
  /** Changes a file of the workspace. */
  readonly change: (path: string, from: string, to: string) => void;
  /** Puts a program of a few lines of shell before all others. */
  readonly program: (name: string, lines: string) => void;
  readonly run: (words: readonly string[], env: Readonly<Record<string, string>>) => Promise<Ran>;
  readonly clear: () => void;
};

export function checkout(): Checkout {
  const folder = mkdtempSync(join(tmpdir(), 'firsthour-ci-'));
  const programs = join(folder, '.programs');
  mkdirSync(programs);
  cpSync(join(ROOT, 'test/golden/validate/base'), join(folder, 'crisis'), { recursive: true });
  return {
    folder,
    change: (path, from, to) => {
      const text = readFileSync(join(folder, 'crisis', path), 'utf8');
      if (!text.includes(from)) throw new Error(`${path} has no "${from}"`);
      writeFileSync(join(folder, 'crisis', path), text.replace(from, to));
    },
    program: (name, lines) => {
      writeFileSync(join(programs, name), `#!/bin/sh\n${lines}\n`);
      chmodSync(join(programs, name), 0o755);
    },
    run: ([program = '', ...words], env) =>
      new Promise((done) => {
        const path = `${programs}${delimiter}${process.env.PATH}`;
        const options = { cwd: folder, env: { PATH: path, HOME: folder, ...env } };
        execFile(program, words, options, (error, out, err) => done({ exit: exitOf(error), out, err }));
      }),
    clear: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function exitOf(error: { readonly code?: unknown } | null): number {
  return error === null ? 0 : Number(error.code);
}
