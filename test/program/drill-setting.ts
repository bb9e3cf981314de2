import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { cli } from '../../src/cli.ts';
import type { SourceFile } from '../../src/core/document/source-file.ts';
import type { Entry } from '../../src/core/incident/entry.ts';
import { newWorkspace } from '../../src/core/workspace/new-workspace.ts';
import { showProblem } from '../../src/main/show-problem.ts';
import { sleep, worldOf } from '../../src/main/world.ts';
import { readFolder } from '../golden/validate/read-folder.ts';
import type { Ran } from './firsthour.ts';
import { emptyScreen } from './on-stage.ts';

const root = join(import.meta.dirname, '../..');

/** The workspace that `init` writes, in three languages. */
export const NEW: readonly SourceFile[] = made();

function made(): readonly SourceFile[] {
  const settings = { organisation: 'Banca Exemplu', timezone: 'Europe/Bucharest', languages: ['ro', 'en', 'fr'] };
  const files = newWorkspace(
    readFolder(join(root, 'examples/workspace')),
    readFolder(join(root, 'playbooks')),
    settings,
  );
  if ('refusal' in files) throw new Error(files.refusal.code);
  return files;
}

/** A workspace on the disk, and command lines that are run in it by this process, as the program runs them. */
export type DrillSetting = {
  readonly folder: string;
  readonly type: (
    argv: readonly string[],
    env?: Readonly<Record<string, string>>,
    interrupted?: AbortSignal,
  ) => Promise<Ran>;
  /** Puts a file into it. */
  readonly put: (path: string, text: string) => void;
  readonly read: (path: string) => string;
  readonly drills: () => readonly string[];
  readonly journal: (id: string) => string;
  readonly entries: (id: string) => readonly Entry[];
  readonly clear: () => void;
};

/** Opens a workspace of these files. */
export function openDrills(files: readonly SourceFile[] = NEW): DrillSetting {
  const folder = mkdtempSync(join(tmpdir(), 'firsthour-drills-'));
  const put = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  for (const { path, text } of files) put(path, text);
  const journal = (id: string) => readFileSync(join(folder, 'drills', id, 'journal.jsonl'), 'utf8');
  return {
    folder,
    put,
    read: (path) => readFileSync(join(folder, path), 'utf8'),
    journal,
    type: (argv, env = {}, interrupted = new AbortController().signal) => typed(folder, argv, env, interrupted),
    drills: () =>
      readdirSync(folder).includes('drills')
        ? readdirSync(join(folder, 'drills'))
            .filter((name) => /^\d/.test(name))
            .sort()
        : [],
    entries: (id) =>
      journal(id)
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line) as Entry),
    clear: () => rmSync(folder, { recursive: true, force: true }),
  };
}

async function typed(
  folder: string,
  argv: readonly string[],
  env: Readonly<Record<string, string>>,
  interrupted: AbortSignal,
): Promise<Ran> {
  const { screen, said } = emptyScreen();
  const world = worldOf({
    version: '0.0.0',
    place: { folder },
    now: () => '2026-11-26T08:00:00.000Z',
    sleep,
    screen,
    interrupted,
    env: (name) => env[name],
  });
  try {
    const exit = await cli(argv, async () => world, screen, '0.0.0');
    return { exit, ...said };
  } catch (problem) {
    return { exit: showProblem(problem, screen, argv), ...said };
  }
}

/** What `drill run --json` prints. */
export type DrillDocument = {
  readonly scenario: string;
  readonly seed: number;
  readonly incident: string;
  readonly passed: boolean;
  readonly score: number;
  readonly formula: string;
  readonly measures: Readonly<Record<string, unknown>>;
  readonly checks: readonly {
    readonly id: string;
    readonly passed: boolean;
    readonly expected: unknown;
    readonly actual: unknown;
    readonly minute: number | null;
  }[];
};
