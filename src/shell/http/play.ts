import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';

import type { LocalReply } from '../../ports.ts';
import type { Streams } from './streams.ts';

/** Does with a request what the reply says. Fails when the other side goes away or `ending` ends. */
export async function play(
  reply: LocalReply,
  response: ServerResponse,
  streams: Streams,
  ending: AbortSignal,
): Promise<void> {
  switch (reply.kind) {
    case 'hang':
      return;
    case 'reset':
      response.socket?.resetAndDestroy();
      return;
    case 'stream':
      streams.add(response);
      return;
    case 'answer':
      await answer(reply, response, ending);
  }
}

async function answer(
  reply: Extract<LocalReply, { kind: 'answer' }>,
  response: ServerResponse,
  ending: AbortSignal,
): Promise<void> {
  if (reply.delayMs !== undefined) await wait(reply.delayMs, undefined, { signal: ending });
  const body = Buffer.from(reply.body);
  // A body that was not read to its end would be taken for the next request.
  if (!response.req.complete) response.setHeader('connection', 'close');
  response.writeHead(
    reply.status,
    body.length > 0 ? { ...reply.headers, 'content-length': body.length } : reply.headers,
  );
  if (reply.dripMs === undefined) {
    response.end(body);
    return;
  }
  const gone = AbortSignal.any([ending, whenClosed(response)]);
  response.flushHeaders();
  for (let at = 0; at < body.length; at++) {
    await wait(reply.dripMs, undefined, { signal: gone });
    if (!response.write(body.subarray(at, at + 1))) await once(response, 'drain', { signal: gone });
  }
  response.end();
}

function whenClosed(response: ServerResponse): AbortSignal {
  const closed = new AbortController();
  response.once('close', () => closed.abort());
  return closed.signal;
}
