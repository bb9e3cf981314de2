import type { Outgoing, Send, World } from '../../ports.ts';
import { openExchange } from './exchange.ts';
import { readAtMost } from './read-at-most.ts';
import { whatFailed } from './what-failed.ts';

/** As much of an answer as anybody needs for a receipt or a complaint. */
const MOST_BYTES = 64 * 1024;

/** Sends requests for real. `env` is asked for the proxy variables; `sleep` tells when a try is over. Never throws for what a network can do. */
export function createSend({ env, sleep }: Pick<World, 'env' | 'sleep'>): Send {
  const exchange = openExchange(env);

  return async (outgoing, signal) => {
    keepDrillsInside(outgoing);
    const deadline = new AbortController();
    const done = new AbortController();
    void sleep(outgoing.totalMs, done.signal).then(() => deadline.abort());
    const ended = AbortSignal.any([signal, deadline.signal]);
    let begun = false;
    try {
      const response = await before(
        ended,
        exchange(outgoing, ended, () => {
          begun = true;
        }),
      );
      const text = await before(ended, readAtMost(response.body, MOST_BYTES));
      return { kind: 'answer', status: response.statusCode, headers: flat(response.headers), text };
    } catch (problem) {
      return whatFailed({
        problem,
        begun,
        ended: signal.aborted ? 'aborted' : deadline.signal.aborted ? 'timeout' : null,
      });
    } finally {
      done.abort();
    }
  };
}

/** The second lock: whatever was planned, a drill's request does not leave for a live address. */
function keepDrillsInside({ mode, target, channel, url, origin }: Outgoing): void {
  if (mode === 'drill' && (target !== 'drill' || new URL(url).origin !== origin))
    throw new Error(`a drill was about to send to a live address of ${channel}`);
}

/** The result, unless the signal ends first: what is still connecting does not hear signals. */
function before<T>(signal: AbortSignal, result: Promise<T>): Promise<T> {
  const end = new Promise<never>((_, reject) => {
    if (signal.aborted) reject(new Error('ended'));
    signal.addEventListener('abort', () => reject(new Error('ended')), { once: true });
  });
  return Promise.race([result, end]);
}

function flat(headers: Readonly<Record<string, string | string[] | undefined>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name.toLowerCase(), Array.isArray(value) ? value.join(', ') : value]],
    ),
  );
}
