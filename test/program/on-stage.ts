import { lazySandbox, lazyStage } from '../../src/main/lazy.ts';
import type { Sandbox, Screen, SourceFile, Stage } from '../../src/ports.ts';
import { readFolder } from '../golden/validate/read-folder.ts';
import { EXAMPLE } from './example-bank.ts';
import type { Ran } from './firsthour.ts';

/** Many command lines in a moment: each is read, run and shown as by the program, on a real folder, in this process. */
export type OnStage = {
  /** Runs a command line; `env` beside the stage's own. Nobody sits at a terminal. */
  readonly type: (argv: readonly string[], env?: Readonly<Record<string, string>>) => Promise<Ran>;
  readonly stage: Stage;
  readonly sandbox: Sandbox;
  readonly clear: () => Promise<void>;
};

const SCREEN: Screen = { out: () => {}, err: () => {}, interactive: false, columns: 120, colour: false };

/** The example's files, a workspace that is sound. */
export const SOUND: readonly SourceFile[] = readFolder(EXAMPLE).filter(
  ({ path }) => !['demo.yaml', 'reality.yaml'].includes(path),
);

/** Opens a workspace of these files at 13:10 on the day of the example; duty-comms speaks, and a sandbox plays the channels. */
export async function openStage(files: readonly SourceFile[] = SOUND): Promise<OnStage> {
  let more: Readonly<Record<string, string>> = {};
  const variables: Record<string, string> = { FIRSTHOUR_AS: 'duty-comms', HOME: '/nowhere' };
  const stage = await lazyStage(
    SCREEN,
    new AbortController().signal,
  )({
    files,
    startsAt: '2016-09-10T10:10:00.000Z',
    running: false,
    env: (name) => more[name] ?? variables[name],
  });
  const sandbox = await lazySandbox({
    port: 0,
    channels: ['website', 'email', 'social', 'outside-mail'],
    secrets: {},
    now: stage.world.now,
    id: stage.world.id,
  });
  for (const [name, { url, secret }] of Object.entries(sandbox.channels)) {
    const prefix = name.toUpperCase().replace('-', '_');
    Object.assign(variables, { [`${prefix}_URL`]: url, [`${prefix}_SECRET`]: secret });
  }
  return {
    type: async (argv, env = {}) => {
      more = env;
      return stage.perform(argv);
    },
    stage,
    sandbox,
    clear: async () => {
      await sandbox.close();
      await stage.clear();
    },
  };
}
