import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { cli } from '../cli.ts';
import { plus } from '../core/time/instant.ts';
import type { Screen, SetStage, SourceFile, Stage, World } from '../ports.ts';
import { diskFailure } from '../shell/incidents/disk-failure.ts';
import { virtualClock } from '../shell/virtual-clock.ts';
import { showProblem } from './show-problem.ts';
import { watchedWorld } from './watched-world.ts';
import { within } from './within.ts';

/** Sets a stage: a temporary workspace whose world has a clock and an environment of its own. */
export function stageSetter(makeWorld: (parts: StageParts) => Promise<World>, screen: Screen): SetStage {
  return async ({ files, startsAt, running, env, origin, dice }) => {
    const folder = await build(files);
    const ending = new AbortController();
    const clock = running ? null : virtualClock(startsAt);
    const { now, ...turning } = clock ?? runningClock(startsAt);
    const made = await makeWorld({
      folder,
      env,
      now,
      ...(clock ? { sleep: clock.sleep } : {}),
      ending: ending.signal,
      screen,
    });
    const inside = { ...made, ...dice, send: within(origin, made.send) };
    const writers = { waiting: [] };
    const world = clock ? watchedWorld(inside, clock, writers) : inside;
    return {
      world,
      pace: clock?.pace,
      turnTo: turning.turnTo,
      until: turning.until,
      perform: (argv) =>
        clock ? clock.beside((hands) => perform(argv, watchedWorld(inside, hands, writers))) : perform(argv, world),
      interrupt: () => ending.abort(),
      clear: () => rm(folder, { recursive: true, force: true }),
    };
  };
}

async function build(files: readonly SourceFile[]): Promise<string> {
  try {
    const folder = await mkdtemp(join(tmpdir(), 'firsthour-'));
    await Promise.all(files.map((file) => put(folder, file)));
    return folder;
  } catch (error) {
    throw diskFailure('stage-unwritable', `make a temporary folder in ${tmpdir()}`, error);
  }
}

/** What a stage's world is made of. */
export type StageParts = {
  readonly folder: string;
  readonly env: World['env'];
  readonly now: World['now'];
  readonly sleep?: World['sleep'];
  readonly screen: Screen;
  readonly ending: AbortSignal;
};

function runningClock(startsAt: string): Pick<Stage, 'turnTo' | 'until'> & Pick<World, 'now'> {
  const began = Date.now();
  let ahead = 0;
  const now = () => plus(startsAt, Date.now() - began + ahead);
  return {
    now,
    until: (work) => work,
    turnTo: async (instant) => {
      ahead += Math.max(0, Date.parse(instant) - Date.parse(now()));
    },
  };
}

/** What is kept back stands indented beside the time. */
const INDENT = 7;
const NARROWEST = 40;

async function perform(argv: readonly string[], world: World): ReturnType<Stage['perform']> {
  let [out, err] = ['', ''];
  const screen: Screen = {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    interactive: false,
    columns: Math.max(NARROWEST, world.screen.columns - INDENT),
    colour: false,
  };
  const voice = { out: screen.out, err: screen.err, columns: screen.columns };
  try {
    const exit = await cli(argv, async () => ({ ...world, screen }), voice, '');
    return { exit, out, err };
  } catch (problem) {
    return { exit: showProblem(problem, screen, argv), out, err };
  }
}

async function put(folder: string, { path, text }: SourceFile): Promise<void> {
  const target = join(folder, path);
  await mkdir(dirname(target), { recursive: true });
  await writeFile(target, text);
}
