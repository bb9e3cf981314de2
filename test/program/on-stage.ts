import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { cli } from '../../src/cli.ts';
import { lazySandbox } from '../../src/main/lazy.ts';
import { showProblem } from '../../src/main/show-problem.ts';
import { watchedWorld } from '../../src/main/watched-world.ts';
import { worldOf } from '../../src/main/world.ts';
import type { Sandbox, Screen, SourceFile, World } from '../../src/ports.ts';
import { virtualClock } from '../../src/shell/virtual-clock.ts';
import { readFolder } from '../golden/validate/read-folder.ts';
import { EXAMPLE } from './example-bank.ts';
import type { Ran } from './firsthour.ts';

/** Many command lines in a moment: each is read, run and shown as by a program of its own, on a real folder, in this process. */
export type OnStage = {
  /** The workspace's folder. */
  readonly folder: string;
  /** Runs a command line, with some of the environment changed. Nobody sits at a terminal. */
  readonly type: (argv: readonly string[], env?: Readonly<Record<string, string>>) => Promise<Ran>;
  readonly sandbox: Sandbox;
  /** Puts the clock forward; never back. */
  readonly turnTo: (instant: string) => Promise<void>;
  readonly clear: () => Promise<void>;
};

/** When the curtain rises: 13:10 in Bucharest. The clock stands; sleeping turns it. */
const RISES = '2016-09-10T10:10:00.000Z';

/** The example's files, a workspace that is sound. */
export const SOUND: readonly SourceFile[] = readFolder(EXAMPLE).filter(
  ({ path }) => !['demo.yaml', 'reality.yaml'].includes(path),
);

/** Opens a workspace of these files; duty-comms speaks, and a sandbox plays the channels. */
export async function openStage(files: readonly SourceFile[] = SOUND): Promise<OnStage> {
  const folder = mkdtempSync(join(tmpdir(), 'firsthour-stage-'));
  for (const { path, text } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const clock = virtualClock(RISES);
  const { now, sleep, pace } = clock;
  const writers = { waiting: [] };
  const id = () => randomBytes(16).toString('hex');
  const channels = ['website', 'email', 'social', 'outside-mail'];
  const sandbox = await lazySandbox({ port: 0, channels, secrets: {}, now, id, pace });
  const known: Readonly<Record<string, string>> = { FIRSTHOUR_AS: 'duty-comms', ...addresses(sandbox) };
  return {
    folder,
    type: (argv, env = {}) =>
      clock.until(
        clock.beside((hands) =>
          perform(argv, (screen) => {
            const interrupted = new AbortController().signal;
            const parts = { version: '0.0.0', place: { folder }, now, sleep, screen, interrupted };
            return watchedWorld(worldOf({ ...parts, env: (name) => ({ ...known, ...env })[name] }), hands, writers);
          }),
        ),
      ),
    sandbox,
    turnTo: clock.turnTo,
    clear: async () => {
      await sandbox.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function addresses({ channels }: Sandbox): Readonly<Record<string, string>> {
  const variables = Object.entries(channels).flatMap(([name, { url, secret }]) => {
    const prefix = name.toUpperCase().replace('-', '_');
    return [[`${prefix}_URL`, url] as const, [`${prefix}_SECRET`, secret] as const];
  });
  return Object.fromEntries(variables);
}

async function perform(argv: readonly string[], makeWorld: (screen: Screen) => World): Promise<Ran> {
  const { screen, said } = emptyScreen();
  try {
    const exit = await cli(argv, async () => makeWorld(screen), screen, '0.0.0');
    return { exit, ...said };
  } catch (problem) {
    return { exit: showProblem(problem, screen, argv), ...said };
  }
}

/** A screen that nobody sits at, and all that is said on it. */
export function emptyScreen(): {
  readonly screen: Screen;
  readonly said: { readonly out: string; readonly err: string };
} {
  const said = { out: '', err: '' };
  const out = (text: string) => {
    said.out += text;
  };
  const err = (text: string) => {
    said.err += text;
  };
  return { screen: { out, err, interactive: false, columns: 120, colour: false }, said };
}
