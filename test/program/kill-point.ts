import { statSync, watch } from 'node:fs';

import type { Received } from '../../src/core/sandbox/received.ts';
import type { Dice } from '../model/dice.ts';
import type { Crisis } from './crisis.ts';
import { type Ended, type Running, runFirsthour } from './running.ts';

/** Where a program is killed: when it has come so far. What it does before the signal strikes is left to chance. */
export type KillPoint =
  /** Its n-th request (to one of these channels) has come, and has no answer yet. */
  | { readonly at: 'request'; readonly nth: number; readonly to?: readonly string[] }
  /** So many ms after its n-th request has come. */
  | { readonly at: 'answer'; readonly nth: number; readonly ms: number; readonly to?: readonly string[] }
  /** The journal has grown to so many bytes. */
  | { readonly at: 'journal'; readonly bytes: number }
  /** It has said something for the n-th time. */
  | { readonly at: 'words'; readonly nth: number }
  /** So many ms after it was started. */
  | { readonly at: 'moment'; readonly ms: number };

/** What a run that nobody kills comes to. */
export type WholeRun = {
  readonly requests: number;
  /** Bytes of the journal at the end of each entry that the run wrote: two drafts, the release, what came of it. */
  readonly ends: readonly number[];
  readonly ms: number;
};

const KINDS = ['request', 'answer', 'journal', 'words', 'moment'] as const;
const LATE_MS = 30;

/** Draws a point of a run. Of the journal half before something was sent, half after. */
export function drawPoint({ below, percent }: Dice, { requests, ends, ms }: WholeRun): KillPoint {
  const at = KINDS[below(KINDS.length)] ?? 'request';
  const nth = 1 + below(requests);
  switch (at) {
    case 'request':
    case 'words':
      return { at, nth };
    case 'answer':
      return { at, nth, ms: below(LATE_MS) };
    case 'journal':
      return { at, bytes: ends[below(percent(50) ? 3 : ends.length)] ?? 0 };
    case 'moment':
      return { at, ms: below(Math.ceil(ms)) };
  }
}

/** Starts the program and kills it (`kill -9`) at that point, if it does not end before. */
export async function killedAt(point: KillPoint, argv: readonly string[], crisis: Crisis): Promise<Ended> {
  const running = runFirsthour(argv, crisis.setting);
  const forget = arm(point, running, crisis);
  return running.ended.finally(forget);
}

function arm(point: KillPoint, running: Running, crisis: Crisis): () => void {
  const kill = () => running.signal('SIGKILL');
  let count = 0;
  switch (point.at) {
    case 'request':
    case 'answer':
      return crisis.onRequest(({ channel }: Received) => {
        if (point.to && !point.to.includes(channel)) return;
        count += 1;
        if (count !== point.nth) return;
        if (point.at === 'request') kill();
        else setTimeout(kill, point.ms);
      });
    case 'journal': {
      const look = () => {
        if (statSync(crisis.journal).size >= point.bytes) kill();
      };
      const watcher = watch(crisis.journal, look);
      return () => watcher.close();
    }
    case 'words':
      running.onWords(() => {
        count += 1;
        if (count === point.nth) kill();
      });
      return () => undefined;
    case 'moment': {
      const timer = setTimeout(kill, point.ms);
      return () => clearTimeout(timer);
    }
  }
}
