import { randomBytes } from 'node:crypto';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';

import { Failure } from '../core/failure.ts';
import type { Screen, World } from '../ports.ts';
import { createDrillLogs } from '../shell/drill-logs.ts';
import { createFiles } from '../shell/files.ts';
import type { Named, Place } from '../shell/find-workspace.ts';
import { findWorkspace, folderOf } from '../shell/find-workspace.ts';
import { createMachine } from '../shell/machine.ts';
import { newFolder } from '../shell/new-folder.ts';
import { readShipped } from '../shell/shipped.ts';
import { lazyBundles, lazyIncidents, lazyPrompter, lazySandbox, lazySend, lazyStage } from './lazy.ts';

/** What a process knows before the workspace is looked for. */
export type Process = {
  readonly workspace: string | undefined;
  /** The incident that was named. */
  readonly incident: string | undefined;
  readonly screen: Screen;
  readonly interrupted: AbortSignal;
  readonly version: string;
};

/** What a world is made of beside Node. */
export type Setting = Pick<World, 'version' | 'now' | 'sleep' | 'env' | 'screen' | 'interrupted'> & {
  readonly place: Place;
  /** The drill that this process takes part in. */
  readonly drill?: World['drill'];
};

/** The real world of this process. */
export async function createWorld({ workspace, incident, screen, interrupted, version }: Process): Promise<World> {
  const env = (name: string) => process.env[name];
  const place = await findWorkspace(named(workspace, env), here());
  const world = worldOf({ place, version, screen, interrupted, env, now, sleep });
  return (incident === undefined ? null : await world.inDrill(incident)) ?? world;
}

/** A world over a folder. What a command does not use (store, prompts, HTTP) is not loaded. */
export function worldOf(setting: Setting): World {
  const { place, drill = () => null, ...given } = setting;
  return {
    ...given,
    drill,
    id: () => randomBytes(16).toString('hex'),
    random: Math.random,
    prompter: lazyPrompter(setting),
    files: createFiles(place),
    sources: async () => {
      const { readWorkspace } = await import('../shell/workspace-files.ts');
      return readWorkspace(folderOf(place));
    },
    sourcesAt: async (paths) => {
      const [{ sourcesAt }, { fewAtOnce }] = await Promise.all([
        import('../shell/sources-at.ts'),
        import('../shell/few-at-once.ts'),
      ]);
      const typed = paths.length > 0 ? paths : [unnamed(place) ? '.' : folderOf(place)];
      return fewAtOnce(typed, (path) => sourcesAt(path, here()));
    },
    acceptedTexts: async () => {
      const [{ rehearsalPlaces }, { readPlaces }] = await Promise.all([
        import('../shell/rehearsal-places.ts'),
        import('../shell/workspace-files.ts'),
      ]);
      return readPlaces(await rehearsalPlaces(join(folderOf(place), 'playbooks'), /\.md$/));
    },
    textAt: async (typed) => {
      const { textAt } = await import('../shell/text-at.ts');
      return textAt(typed, here());
    },
    sourcesBefore: async (set, revision) => {
      const { sourcesBefore } = await import('../shell/git/sources-before.ts');
      return sourcesBefore(set, revision, here());
    },
    drillHistoryOf: async ({ shown }) => {
      const file = shown['firsthour.yaml'];
      return file === undefined
        ? undefined
        : createDrillLogs({ folder: dirname(resolve(here(), file)) }).read('history');
    },
    shipped: readShipped,
    newFolder,
    machine: createMachine(place, setting.env),
    drillLogs: createDrillLogs(place),
    incidents: lazyIncidents(place),
    bundles: lazyBundles,
    send: lazySend(setting),
    sandbox: lazySandbox,
    stage: lazyStage(setting),
    inDrill: async (id) => {
      const { drillWorld } = await import('./drill-world.ts');
      return drillWorld(setting, id, worldOf);
    },
  };
}

function named(workspace: string | undefined, env: World['env']): Named | null {
  if (workspace) return { path: workspace, by: '--workspace' };
  const variable = env('FIRSTHOUR_WORKSPACE');
  return variable ? { path: variable, by: 'FIRSTHOUR_WORKSPACE' } : null;
}

/** Nobody said where a workspace is, and there is none above: what lies here can be looked at. */
function unnamed(place: Place): boolean {
  return 'missing' in place && !place.named;
}

/** The folder that the program was started in. */
function here(): string {
  try {
    return process.cwd();
  } catch (cause) {
    const hint = 'Go to a folder that exists (cd), then run the command again.';
    throw new Failure('folder-gone', 'The folder that you stand in is gone.', hint, { cause });
  }
}

/** The time of this machine. */
function now(): string {
  return new Date().toISOString();
}

/** Resolves after so many ms, or when the signal ends it. */
export function sleep(ms: number, signal?: AbortSignal): Promise<void> {
  return after(ms, undefined, signal ? { signal } : {}).catch(() => undefined);
}
