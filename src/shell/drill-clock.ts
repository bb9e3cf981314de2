import { readFileSync, statSync } from 'node:fs';
import { setTimeout as after } from 'node:timers/promises';

import { drillTime, type Running, runningOf } from '../core/drill/running.ts';
import { elapsed } from '../core/time/instant.ts';
import type { World } from '../ports.ts';

/** How often the file of a drill is looked at, ms. */
const LOOK_MS = 200;
/** A screen's tick, ms: people look in their own time, however fast the drill goes, and while it stands. */
const TICK_MS = 1_000;

/** The clock of a drill with people. Whoever takes part reads the same file, and so the same time. */
export type DrillClock = Pick<World, 'now' | 'sleep'> & {
  readonly running: () => Running;
  /** Ends with the drill. */
  readonly ended: AbortSignal;
};

/** The clock that a drill's `running.jsonl` turns; null where there is none, or when the drill is over. */
export function openDrillClock(path: string): DrillClock | null {
  const read = reader(path);
  const first = read(null);
  if (first === null || first.ended !== null) return null;
  let last = first;
  const running = () => {
    last = read(last) ?? last;
    return last;
  };
  const now = () => drillTime(running(), new Date().toISOString());

  async function sleep(ms: number, signal?: AbortSignal): Promise<void> {
    if (ms <= TICK_MS) return rest(ms, signal);
    const start = now();
    for (let left = ms; left > 0 && signal?.aborted !== true; left = ms - elapsed(start, now()))
      await rest(Math.min(LOOK_MS, Math.ceil(left / last.begun.speed)), signal);
  }
  return { now, sleep, running, ended: endOf(running) };
}

function endOf(running: () => Running): AbortSignal {
  const ending = new AbortController();
  const looking = setInterval(() => {
    if (running().ended === null) return;
    clearInterval(looking);
    ending.abort();
  }, LOOK_MS).unref();
  return ending.signal;
}

/** The file only grows: as long as it was, it says what it said. */
function reader(path: string): (known: Running | null) => Running | null {
  let size = -1;
  return (known) => {
    const found = statSync(path, { throwIfNoEntry: false })?.size ?? -1;
    if (found === size) return known;
    size = found;
    return found < 0 ? known : runningOf(readFileSync(path, 'utf8'));
  };
}

function rest(ms: number, signal: AbortSignal | undefined): Promise<void> {
  return after(ms, undefined, signal ? { signal } : {}).catch(() => undefined);
}
