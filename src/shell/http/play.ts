import { once } from 'node:events';
import type { ServerResponse } from 'node:http';

import type { LocalReply, Pace } from '../../ports.ts';
import type { Streams } from './streams.ts';

/** How a reply is played: `gone` ends when nobody waits for it any more. */
type Playing = { readonly gone: AbortSignal; readonly pace: Pace };

/** Does with a request what the reply says. Fails when it is gone. */
export async function play(
  reply: LocalReply,
  response: ServerResponse,
  streams: Streams,
  playing: Playing,
): Promise<void> {
  switch (reply.kind) {
    case 'hang':
      return playing.pace.hold(playing.gone);
    case 'reset':
      response.socket?.resetAndDestroy();
      return;
    case 'stream':
      streams.add(response);
      return;
    case 'answer':
      await answer(reply, response, playing);
  }
}

async function answer(
  reply: Extract<LocalReply, { kind: 'answer' }>,
  response: ServerResponse,
  { gone, pace }: Playing,
): Promise<void> {
  if (reply.delayMs !== undefined) await pace.wait(reply.delayMs, gone);
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
  response.flushHeaders();
  for (let at = 0; at < body.length; at++) {
    await pace.wait(reply.dripMs, gone);
    if (!response.write(body.subarray(at, at + 1))) await once(response, 'drain', { signal: gone });
  }
  response.end();
}
