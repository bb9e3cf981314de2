import { type ChildProcessByStdio, spawn } from 'node:child_process';
import type { Readable } from 'node:stream';

import { PROGRAM, type Setting } from './firsthour.ts';

/** How a program ended: by an exit code, or by a signal. */
export type Ended = {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly out: string;
  readonly err: string;
};

/** The built program while it runs, without a terminal. */
export type Running = {
  readonly signal: (signal: NodeJS.Signals) => void;
  /** Told of each piece of stdout or stderr as it comes. */
  readonly onWords: (listener: () => void) => void;
  readonly ended: Promise<Ended>;
};

/** Starts the built program. */
export function runFirsthour(argv: readonly string[], { cwd, env }: Setting): Running {
  const child = spawn(process.execPath, [PROGRAM, ...argv], {
    cwd,
    env: { PATH: process.env.PATH, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return {
    signal: (signal) => void child.kill(signal),
    onWords: (listener) => {
      child.stdout.on('data', listener);
      child.stderr.on('data', listener);
    },
    ended: endOf(child),
  };
}

function endOf(child: ChildProcessByStdio<null, Readable, Readable>): Promise<Ended> {
  const words = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    words.out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    words.err += text;
  });
  return new Promise((done, fail) => {
    child.once('error', fail);
    child.once('close', (code, signal) => done({ code, signal, ...words }));
  });
}
