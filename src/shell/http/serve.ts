import type { Server } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

import { Failure } from '../../core/failure.ts';
import type { Serve } from '../../ports.ts';
import { play } from './play.ts';
import { readRequest } from './read-request.ts';
import { openStreams } from './streams.ts';

const HOST = '127.0.0.1';

/** Opens a server on 127.0.0.1. Fails when the port cannot be had. */
export const serve: Serve = async ({ port, answer }) => {
  const streams = openStreams();
  const ending = new AbortController();
  const server = createServer((request, response) => {
    readRequest(request)
      .then((read) => play(answer(read), response, streams, ending.signal))
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
