import type { Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as after } from 'node:timers/promises';

import { Failure } from '../../core/failure.ts';
import type { Pace, Serve } from '../../ports.ts';
import { play } from './play.ts';
import { readRequest } from './read-request.ts';
import { openStreams } from './streams.ts';

const HOST = '127.0.0.1';

/** At once, and by the machine's clock. */
const AT_ONCE: Pace = {
  turn: async () => undefined,
  wait: (ms, gone) => after(ms, undefined, { signal: gone }),
  hold: async () => undefined,
};

/** Opens a server on 127.0.0.1. Fails when the port cannot be had. */
export const serve: Serve = async ({ port, answer, pace = AT_ONCE }) => {
  const streams = openStreams();
  const ending = new AbortController();
  const server = createServer((request, response) => {
    const gone = AbortSignal.any([ending.signal, whenClosed(response)]);
    readRequest(request)
      .then(async (read) => {
        await pace.turn(`${read.path} ${read.headers['webhook-id'] ?? ''}`, gone);
        await play(answer(read), response, streams, { gone, pace });
      })
      .catch(() => response.destroy());
  });
  await listen(server, port);
  const { port: taken } = server.address() as AddressInfo;
  return {
    url: `http://${HOST}:${taken}`,
    announce: streams.announce,
    close: () => {
      ending.abort();
      streams.close();
      const closed = new Promise<void>((done) => server.close(() => done()));
      server.closeAllConnections();
      return closed;
    },
  };
};

function listen(server: Server, port: number): Promise<void> {
  return new Promise((done, fail) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      const what = cause.code === 'EADDRINUSE' ? 'another program has it' : (cause.code ?? cause.message);
      const hint = 'Take another port with --port, or leave it out for a free one.';
      fail(new Failure('port-taken', `Could not open port ${port} on ${HOST}: ${what}.`, hint, { cause }));
    });
    server.listen(port, HOST, done);
  });
}

function whenClosed(response: ServerResponse): AbortSignal {
  const closed = new AbortController();
  response.once('close', () => closed.abort());
  return closed.signal;
}
