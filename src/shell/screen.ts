import { Failure } from '../core/failure.ts';
import type { Screen } from '../ports.ts';

/** A stream that words go to. */
export type Sink = Pick<NodeJS.WritableStream, 'write' | 'on'> & {
  readonly isTTY?: boolean;
  readonly columns?: number;
};

/** The streams of a process; `process` itself is one of these. */
export type Streams = {
  readonly stdout: Sink;
  readonly stderr: Sink;
  readonly stdin: { readonly isTTY?: boolean };
  readonly env: Readonly<Record<string, string | undefined>>;
};

/**
 * The screen over the streams of a process. When the reader of a stream has gone (a closed pipe, a closed terminal) what is
 * still written to it is dropped, and `whenClosed` is told once stdout has no reader any more. Talk that cannot be written,
 * for whatever reason, is dropped: the work goes on. A stream is asked for when it
 * is used: Node opens each at the first sight of it, which takes time.
 */
export function createScreen(streams: Streams, whenClosed: () => void = () => undefined): Screen {
  const { env } = streams;
  return {
    out: writer(() => streams.stdout, whenClosed),
    err: writer(() => streams.stderr, null),
    get interactive() {
      return Boolean(streams.stdin.isTTY && streams.stderr.isTTY);
    },
    get columns() {
      return streams.stdout.columns || streams.stderr.columns || Number.parseInt(env.COLUMNS ?? '', 10) || 80;
    },
    get colour() {
      return hasColour(streams.stdout, env);
    },
  };
}

/** Whether to use colour: FORCE_COLOR, then NO_COLOR (as Node orders them), then what the stream is. */
export function hasColour(stream: Sink, env: Readonly<Record<string, string | undefined>>): boolean {
  const { FORCE_COLOR: force, NO_COLOR: no } = env;
  if (force !== undefined) return force !== '0' && force !== 'false';
  if (no !== undefined && no !== '') return false;
  return Boolean(stream.isTTY) && env.TERM !== 'dumb';
}

/** Whether the locale can show more than ASCII; the first variable that is set decides, as POSIX says. */
export function hasUtf8(env: Readonly<Record<string, string | undefined>>): boolean {
  const locale = env.LC_ALL || env.LC_CTYPE || env.LANG || '';
  return /utf-?8/i.test(locale);
}

function writer(find: () => Sink, whenClosed: (() => void) | null): (text: string) => void {
  let stream: Sink | null = null;
  let closed = false;

  function opened(): Sink {
    return find().on('error', (error: NodeJS.ErrnoException) => {
      if (closed) return;
      closed = true;
      if (whenClosed === null) return;
      if (error.code !== 'EPIPE' && error.code !== 'EIO') throw unwritable(error);
      whenClosed();
    });
  }

  return (text) => {
    stream ??= opened();
    if (!closed) stream.write(text);
  };
}

function unwritable(error: NodeJS.ErrnoException): Failure {
  const hint = 'What was recorded is kept: firsthour status shows where things stand.';
  const why = error.code === 'ENOSPC' ? 'the disk is full' : error.message;
  return new Failure('output-failed', `Could not write the output: ${why}.`, hint, { cause: error });
}
